import { erased } from '@alongside/caseload';
import { isForgotten, type LocalDate } from '@alongside/kernel';
import type { PersonEvent } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import { wordsOf, type AnyFoldedEvent, type FoldedEvent } from '@alongside/vault';
import { isOfTeam } from '../../domain/support-case/support-case.state';
import type { CaseTeamEvent, SupportCaseEvent, supportCaseEvents } from '../../domain/support-case/support-case.events';
import { workTold, type FoldedWork } from './case-work-told';
import type { SharingTold } from './support-case.row';
import { SupportCaseRow } from './support-case.row';

type Event = FoldedEvent<SupportCaseEvent, typeof supportCaseEvents>;
type Forgetting = AnyFoldedEvent & PersonEvent;
type OfTeam = Extract<Exclude<Event, { type: 'SupportCaseOpened' }>, { type: CaseTeamEvent['type'] }>;
type Opened = Extract<Event, { type: 'SupportCaseOpened' }>;

const categoryPrefix = 'supportCase-';

/** The support cases of each claimant: so what is coded of somebody is erased once that person is forgotten. */
export const supportCaseFold: Fold<{ case: SupportCaseRow }, Event | Forgetting> = {
  name: 'high_barriers.support_case_v1',
  tables: { case: SupportCaseRow },
  key: 'claimantId',
  keys: (event) => {
    if (event.type === 'PersonForgotten') return [event.data.personId];
    return event.stream.startsWith(categoryPrefix) ? [event.data.claimantId] : [];
  },
  evolve: ({ case: rows }, event) => {
    if (event.type === 'PersonForgotten') return { case: rows.map((row) => forgotten(row, event.data.occurredAt)) };
    if (event.type === 'SupportCaseOpened') return { case: [...rows, opened(event)] };
    const { caseId } = event.data;
    return {
      case: rows.map((row) =>
        row.caseId === caseId ? { ...row, ...changed(row, event), revision: event.revision } : row,
      ),
    };
  },
};

const nothingTold = {
  ...{ areas: [], outcomes: [], words: null, ending: null, sharing: [] },
  ...{ conferences: [], plans: [], steps: [], sessions: [], risks: [] },
  ...{ nextConferenceOn: null, reviewOn: null, firstSessionOn: null, lastSessionOn: null },
};

function opened(event: Opened): SupportCaseRow {
  const { caseId, claimantId, office, referredOn, areas, occurredAt: openedOn } = event.data;
  return {
    ...{ caseId, claimantId, office, revision: event.revision, state: 'open', referredOn, openedOn, closedOn: null },
    ...nothingTold,
    areas: isForgotten(areas) ? [erased] : [...areas],
    words: wordsOf(event),
  };
}

function changed(row: SupportCaseRow, event: Exclude<Event, Opened>): Partial<SupportCaseRow> {
  return isOfTeam(event as SupportCaseEvent) ? teamTold(row, event as OfTeam) : workTold(row, event as FoldedWork);
}

function teamTold(row: SupportCaseRow, event: OfTeam): Partial<SupportCaseRow> {
  const { type, data } = event;
  switch (type) {
    case 'SupportCaseAreasCorrected':
      return { areas: isForgotten(data.areas) ? [erased] : [...data.areas] };
    case 'CaseSharingAgreed':
      return told(row, event, { kind: 'agreed', means: data.means, ground: null, until: data.until ?? null });
    case 'CaseSharingWithdrawn':
      return told(row, event, { kind: 'withdrawn', means: data.means, ground: null, until: null });
    case 'CaseSharingGrounded':
      return told(row, event, { kind: 'grounded', means: null, ground: data.ground, until: data.until });
    case 'SupportCaseClosed': {
      const outcomes = isForgotten(data.outcomes) ? [{ area: erased, outcome: erased }] : data.outcomes;
      return { state: 'closed', closedOn: data.occurredAt, outcomes, ending: wordsOf(event) };
    }
    case 'SupportCaseReopened':
      return { state: 'open', closedOn: null, outcomes: [], ending: null };
    case 'SupportCaseEnteredInError':
      return { ...nothingTold, state: 'entered-in-error' };
    case 'CaseMemberJoined':
    case 'CaseAgreementRenewed':
    case 'CaseMemberLeft':
    case 'CaseOwnerChanged':
      return {};
  }
}

function told(
  { sharing }: SupportCaseRow,
  event: Event,
  its: Omit<SharingTold, 'on' | 'words'>,
): Pick<SupportCaseRow, 'sharing'> {
  return { sharing: [...sharing, { ...its, on: event.data.occurredAt, words: wordsOf(event) }] };
}

/** It is in hand no more. */
function forgotten(row: SupportCaseRow, on: LocalDate): SupportCaseRow {
  const outcomes = row.outcomes.length > 0 ? [{ area: erased, outcome: erased }] : [];
  const ended = row.state === 'open' ? ({ state: 'closed', closedOn: on } as const) : {};
  const due = { nextConferenceOn: null, reviewOn: null };
  return { ...row, ...ended, ...due, areas: row.areas.length > 0 ? [erased] : [], outcomes };
}
