import type { LocalDate, Uuid } from '@alongside/kernel';
import { wordsOf, type FoldedEvent } from '@alongside/vault';
import type { CaseWorkEvent, caseWorkEvents } from '../../domain/support-case/case-work.events';
import type { SessionTold, StepTold, SupportCaseRow } from './support-case.row';

export type FoldedWork = FoldedEvent<CaseWorkEvent, typeof caseWorkEvents>;
type Event<Type extends FoldedWork['type']> = Extract<FoldedWork, { type: Type }>;
type Work = Pick<SupportCaseRow, 'conferences' | 'plans' | 'steps' | 'sessions' | 'risks'>;

const came: readonly string[] = ['attended', 'late'];

/** What of a case changes, and the days that follow from it. */
export function workTold(row: SupportCaseRow, event: FoldedWork): Partial<SupportCaseRow> {
  const work = { ...row, ...changed(row, event) };
  const held = work.sessions.filter(({ attendance }) => came.includes(attendance)).map(({ on }) => on);
  return {
    ...changed(row, event),
    nextConferenceOn: lastOf(work.conferences)?.nextOn ?? null,
    reviewOn: lastOf(work.plans)?.reviewOn ?? null,
    firstSessionOn: held.toSorted()[0] ?? null,
    lastSessionOn: held.toSorted().at(-1) ?? null,
  };
}

/** The one of the latest day, of those of one day the one that was told last. */
function lastOf<One extends { readonly on: LocalDate }>(entries: readonly One[]): One | undefined {
  return entries.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
}

function changed(row: Work, event: FoldedWork): Partial<Work> {
  switch (event.type) {
    case 'CaseConferenceHeld':
    case 'CaseConferenceCorrected':
      return { conferences: withEntry(row.conferences, conference(event)) };
    case 'SupportPlanAgreed': {
      const { planId: id, reviewOn, means } = event.data;
      return { plans: withEntry(row.plans, { id, reviewOn, means, ...toldOn(event) }) };
    }
    case 'CaseStepAgreed':
      return { steps: withEntry(row.steps, step(event)) };
    case 'CaseStepDone':
    case 'CaseStepDropped':
      return { steps: row.steps.map((one) => (one.id === event.data.stepId ? over(one, event) : one)) };
    case 'ProviderSessionHeld':
    case 'ProviderSessionCorrected':
      return { sessions: withEntry(row.sessions, session(event)) };
    case 'RiskToStaffNoted': {
      const { riskId: id, reviewOn } = event.data;
      return { risks: withEntry(row.risks, { id, reviewOn, liftedOn: null, ending: null, ...toldOn(event) }) };
    }
    case 'RiskToStaffLifted': {
      const lifted = { liftedOn: event.data.occurredAt, ending: wordsOf(event) };
      return { risks: row.risks.map((one) => (one.id === event.data.riskId ? { ...one, ...lifted } : one)) };
    }
    case 'CaseEntryEnteredInError':
      return without(row, event.data.entryId);
  }
}

function conference(event: Event<'CaseConferenceHeld' | 'CaseConferenceCorrected'>) {
  const { conferenceId: id, attendeeIds, nextOn = null } = event.data;
  return { id, attendeeIds, nextOn, ...toldOn(event) };
}

function step(event: Event<'CaseStepAgreed'>): StepTold {
  const { stepId: id, fromId, memberId, dueOn } = event.data;
  return { id, fromId, memberId, dueOn, state: 'open', overOn: null, ending: null, ...toldOn(event) };
}

function over(one: StepTold, event: Event<'CaseStepDone' | 'CaseStepDropped'>): StepTold {
  const state = event.type === 'CaseStepDone' ? 'done' : 'dropped';
  return { ...one, state, overOn: event.data.occurredAt, ending: wordsOf(event) };
}

function session(event: Event<'ProviderSessionHeld' | 'ProviderSessionCorrected'>): SessionTold {
  const { sessionId: id, memberId, attendance, minutes = null } = event.data;
  return { id, memberId, attendance, minutes, ...toldOn(event) };
}

function toldOn(event: FoldedWork) {
  return { on: 'heldOn' in event.data ? event.data.heldOn : event.data.occurredAt, words: wordsOf(event) };
}

/** A correction takes the place of what it corrects. */
function withEntry<One extends { readonly id: Uuid }>(entries: readonly One[], entry: One): readonly One[] {
  return entries.some(({ id }) => id === entry.id)
    ? entries.map((one) => (one.id === entry.id ? entry : one))
    : [...entries, entry];
}

/** Without what was entered in error, and the steps that come from it. */
function without({ conferences, plans, steps, sessions, risks }: Work, entryId: Uuid): Work {
  const stays = ({ id }: { readonly id: Uuid }) => id !== entryId;
  return {
    conferences: conferences.filter(stays),
    plans: plans.filter(stays),
    steps: steps.filter((one) => stays(one) && one.fromId !== entryId),
    sessions: sessions.filter(stays),
    risks: risks.filter(stays),
  };
}
