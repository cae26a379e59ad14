import type { Fold } from '@alongside/projections';
import { wordsOf, type FoldedEvent } from '@alongside/vault';
import type { AutonomyRosterEvent, autonomyRosterEvents } from '../../domain/autonomy-roster/autonomy-roster.events';
import { PartnershipRow } from './partnership.row';

type Event = FoldedEvent<AutonomyRosterEvent, typeof autonomyRosterEvents>;
type OfAdvisor = Extract<Event, { type: 'AdvisorOptedIn' | 'AdvisorOptedOut' }>;
type OfPartnership = Exclude<Event, OfAdvisor>;
type Selected = Extract<Event, { type: 'ClaimantSelected' }>;

const categoryPrefix = 'autonomyRoster-';

/** The partnerships of all advisors, each by itself. */
export const partnershipFold: Fold<{ partnership: PartnershipRow }, Event> = {
  name: 'staff_autonomy.partnership_v1',
  tables: { partnership: PartnershipRow },
  key: 'partnershipId',
  keys: (event) => (isOfPartnership(event) ? [event.data.partnershipId] : []),
  evolve: ({ partnership: [row] }, event) => {
    if (!isOfPartnership(event)) return { partnership: row ? [row] : [] };
    if (event.type === 'ClaimantSelected') return { partnership: [selected(event)] };
    return { partnership: row ? [changed(row, event)] : [] };
  },
};

function isOfPartnership(event: Event): event is OfPartnership {
  return event.stream.startsWith(categoryPrefix) && 'partnershipId' in event.data;
}

const nothingTold = {
  words: null,
  answeredOn: null,
  means: null,
  answerWords: null,
  planId: null,
  plannedOn: null,
  calls: [],
  callCount: 0,
  employmentId: null,
  endedBy: null,
  endReason: null,
  endWords: null,
};

function selected(event: Selected): PartnershipRow {
  const { partnershipId, advisorId, claimantId, office, occurredAt: selectedOn } = event.data;
  const ids = { partnershipId, advisorId, claimantId, office };
  return { ...ids, state: 'selected', selectedOn, endedOn: null, ...nothingTold, words: wordsOf(event) };
}

function changed(row: PartnershipRow, event: Exclude<OfPartnership, Selected>): PartnershipRow {
  const { type, data } = event;
  const on = data.occurredAt;
  switch (type) {
    case 'PartnershipAccepted':
      return { ...row, state: 'accepted', answeredOn: on, means: data.means, answerWords: wordsOf(event) };
    case 'PartnershipDeclined':
      return { ...row, state: 'declined', answeredOn: on, endedOn: on, means: data.means, answerWords: wordsOf(event) };
    case 'PartnershipPlanAgreed':
      return { ...row, planId: data.planId, plannedOn: on };
    case 'EmployerCalled': {
      const { callId, employerId = null, result } = data;
      return withCalls(row, [...row.calls, { callId, on, employerId, result, words: wordsOf(event) }]);
    }
    case 'EmployerCallEnteredInError':
      return withCalls(
        row,
        row.calls.filter(({ callId }) => callId !== data.callId),
      );
    case 'PartnershipJobFound':
      return { ...row, state: 'job-found', endedOn: on, employmentId: data.employmentId };
    case 'PartnershipReopened':
      return { ...row, state: 'accepted', endedOn: null, employmentId: null };
    case 'PartnershipWithdrawn':
      return {
        ...row,
        employmentId: null,
        state: 'withdrawn',
        endedOn: on,
        endedBy: data.by,
        endReason: data.reason,
        endWords: wordsOf(event),
      };
    case 'PartnershipEnteredInError':
      return { ...row, state: 'entered-in-error', endedOn: on, ...nothingTold };
  }
}

function withCalls(row: PartnershipRow, calls: PartnershipRow['calls']): PartnershipRow {
  return { ...row, calls, callCount: calls.length };
}
