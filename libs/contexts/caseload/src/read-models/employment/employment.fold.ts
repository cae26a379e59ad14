import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { EmploymentEvent, employmentEvents } from '../../domain/employment/employment.events';
import { EmploymentRow } from './employment.row';

type Event = FoldedEvent<EmploymentEvent, typeof employmentEvents>;

const categoryPrefix = 'employment-';

/** The jobs, each by itself. */
export const employmentFold: Fold<{ employment: EmploymentRow }, Event> = {
  name: 'caseload.employment_v2',
  tables: { employment: EmploymentRow },
  key: 'employmentId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.employmentId] : []),
  evolve: ({ employment: [row] }, event) => {
    const evolved = event.type === 'EmploymentStarted' ? started(event) : row && changed(row, event);
    return { employment: evolved ? [{ ...evolved, revision: event.revision }] : [] };
  },
};

function started(event: Extract<Event, { type: 'EmploymentStarted' }>): EmploymentRow {
  const { employmentId, claimantId, claimId = null, selfEmployed } = event.data;
  return {
    employmentId,
    claimantId,
    claimId,
    revision: event.revision,
    selfEmployed,
    ...termsOf(event),
    evidence: [],
    endedOn: null,
    endReason: null,
    enteredInErrorOn: null,
  };
}

function changed(row: EmploymentRow, event: Exclude<Event, { type: 'EmploymentStarted' }>): EmploymentRow {
  switch (event.type) {
    case 'EmploymentCorrected':
      return { ...row, ...termsOf(event) };
    case 'EmploymentEvidenceAdded':
      return { ...row, evidence: [...new Set([...row.evidence, event.data.evidence])] };
    case 'EmploymentEnded':
      return { ...row, endedOn: event.data.occurredAt, endReason: event.data.reason };
    case 'EmploymentEnteredInError':
      return { ...row, enteredInErrorOn: event.data.occurredAt };
  }
}

function termsOf({ type, data, sealed }: Extract<Event, { type: 'EmploymentStarted' | 'EmploymentCorrected' }>) {
  const { startedOn, hours, weeklyHours = null, weeklyPayPence = null, occupation = null, source = null } = data;
  const termsSealed = sealed.personal ?? null;
  return { startedOn, hours, weeklyHours, weeklyPayPence, occupation, source, termsType: type, termsSealed };
}
