import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import { dueOn, resumed } from '../../domain/rights-request/clock';
import type { RightsRequestEvent, rightsRequestEvents } from '../../domain/rights-request/rights-request.events';
import { RightsRequestRow } from './rights-request.row';

type Event = FoldedEvent<RightsRequestEvent, typeof rightsRequestEvents>;

const categoryPrefix = 'rights-request-';

/** The requests of persons about their own data, each by itself. */
export const rightsRequestFold: Fold<{ rightsRequest: RightsRequestRow }, Event> = {
  name: 'privacy.rights_request_v1',
  tables: { rightsRequest: RightsRequestRow },
  key: 'requestId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.requestId] : []),
  evolve: ({ rightsRequest: [row] }, event) => {
    const next = { ...after(row, event), revision: event.revision };
    return { rightsRequest: [{ ...next, dueOn: isOwed(next) ? dueOn(next) : null }] };
  },
};

/** The answer is owed until it is given, or told to whoever asked: an erasure that was carried out is owed as well. */
function isOwed({ status, askedBy }: RightsRequestRow): boolean {
  if (status === 'carried-out') return askedBy !== 'retention-schedule';
  return status === 'open' || status === 'granted';
}

function after(before: RightsRequestRow | undefined, { type, data, revision }: Event): RightsRequestRow {
  const on = data.occurredAt;
  if (type === 'RightsRequestReceived') {
    const { requestId, personId, asksFor, askedBy } = data;
    const clock = { receivedOn: on, dueOn: null, stoppedOn: null, stoodDays: 0, extended: false };
    const outcome = { decidedOn: null, ground: null, carriedOutOn: null, toldOn: null, digest: null };
    return { requestId, personId, revision, asksFor, askedBy, status: 'open', ...clock, ...outcome };
  }
  const row = before!;
  switch (type) {
    case 'RightsRequestClockStopped':
      return { ...row, stoppedOn: on };
    case 'RightsRequestClockResumed':
      return resumedRow(row, on);
    case 'RightsRequestExtended':
      return { ...row, extended: true };
    case 'RightsRequestRefused':
      return { ...resumedRow(row, on), status: 'refused', decidedOn: on, ground: data.ground, toldOn: on };
    case 'RightsRequestWithdrawn':
      return { ...resumedRow(row, on), status: 'withdrawn', decidedOn: on };
    case 'AccessAnswered':
      return { ...resumedRow(row, on), status: 'answered', decidedOn: on, toldOn: on, digest: data.digest };
    case 'ErasureGranted':
      return { ...resumedRow(row, on), status: 'granted', decidedOn: on, ground: data.ground };
    case 'ErasureCarriedOut':
      return { ...row, status: 'carried-out', carriedOutOn: on };
    case 'ErasureConfirmed':
      return { ...row, status: 'confirmed', toldOn: on };
  }
}

function resumedRow(row: RightsRequestRow, on: string): RightsRequestRow {
  return { ...row, ...resumed(row, on) };
}
