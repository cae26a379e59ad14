import type { Fold } from '@alongside/projections';
import type { FoldedEvent, SealedWords } from '@alongside/vault';
import type { InteractionEvent, interactionEvents, Side } from '../../domain/interaction/interaction.events';
import { InteractionRow, type StepAgreed } from './interaction.row';

type Event = FoldedEvent<InteractionEvent, typeof interactionEvents>;
type EventNamed<Type extends Event['type']> = Extract<Event, { type: Type }>;

const categoryPrefix = 'interaction-';

/** The interactions, each by itself. What is coded stays sealed as well: no list goes by it. */
export const interactionFold: Fold<{ interaction: InteractionRow }, Event> = {
  name: 'caseload.interaction_v2',
  tables: { interaction: InteractionRow },
  key: 'interactionId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.interactionId] : []),
  evolve: ({ interaction: [row] }, event) => {
    const evolved = row ? changed(row, event) : begun(event);
    return { interaction: evolved ? [{ ...evolved, revision: event.revision }] : [] };
  },
};

const nothingTold = {
  needs: null,
  minutesLate: null,
  missedReason: null,
  cancellation: null,
  note: null,
  log: null,
  nextSteps: [],
};

function begun(event: Event): InteractionRow | undefined {
  const { type, data, revision } = event;
  if (type !== 'InteractionScheduled' && type !== 'InteractionLogged') return undefined;
  const { interactionId, claimantId, occurredAt, ...told } = data;
  const { kind, channel, office, staffId } = told;
  const unmoved = { movedByClaimant: 0, movedByOffice: 0 };
  const row = { interactionId, claimantId, revision, ...unmoved, kind, channel, office, staffId, ...nothingTold };
  if (type === 'InteractionLogged')
    return logged({ state: 'attended', day: occurredAt, scheduledFor: null, startsAt: null, ...row }, event);
  const { scheduledFor, startsAt = null } = data;
  return { state: 'scheduled', day: scheduledFor, scheduledFor, startsAt, ...row, needs: wordsOf(event) };
}

function changed(row: InteractionRow, event: Event): InteractionRow {
  const { type, data } = event;
  switch (type) {
    case 'InteractionScheduled':
      return begun(event) ?? row; // cancelled, and made again
    case 'InteractionRescheduled': {
      const { scheduledFor, startsAt = null } = data;
      return { ...moved(row, data.by), day: scheduledFor, scheduledFor, startsAt, note: wordsOf(event) };
    }
    case 'InteractionCancelled': {
      const { occurredAt: on, by, reason } = data;
      return { ...row, state: 'cancelled', cancellation: { on, by, reason }, note: wordsOf(event) };
    }
    case 'InteractionAttended':
      return { ...row, state: data.late ? 'late' : 'attended', minutesLate: data.minutesLate ?? null };
    case 'InteractionMissed':
      return { ...row, state: 'missed', missedReason: data.reason, note: wordsOf(event) };
    case 'AttendanceCorrected': {
      const { attendance: state, missedReason = null, minutesLate = null } = data;
      return { ...row, state, missedReason, minutesLate, note: state === 'missed' ? row.note : null };
    }
    case 'InteractionLogged':
    case 'InteractionLogCorrected':
      return logged(row, event);
    case 'NextStepDone':
    case 'NextStepDropped':
    case 'NextStepReopened':
      return { ...row, nextSteps: row.nextSteps.map((step) => stepAfter(step, event)) };
    case 'InteractionEnteredInError':
      return { ...row, state: 'entered-in-error', ...nothingTold };
  }
}

function moved(row: InteractionRow, by: Side): InteractionRow {
  return by === 'claimant'
    ? { ...row, movedByClaimant: row.movedByClaimant + 1 }
    : { ...row, movedByOffice: row.movedByOffice + 1 };
}

function logged(row: InteractionRow, event: EventNamed<'InteractionLogged' | 'InteractionLogCorrected'>) {
  const { kind, channel, office, staffId, minutes, participants, nextSteps } = event.data;
  const day = event.type === 'InteractionLogged' ? event.data.occurredAt : event.data.heldOn;
  const before = new Map(row.nextSteps.map((step) => [step.stepId, step]));
  const steps = nextSteps.map(({ stepId, owner, dueOn = null }): StepAgreed => {
    const { state, closedOn, dropped } = before.get(stepId) ?? { state: 'open', closedOn: null, dropped: null };
    return { stepId, owner, dueOn, state, closedOn, dropped };
  });
  const { type, sealed } = event;
  return {
    ...row,
    day,
    kind,
    channel,
    office,
    staffId,
    nextSteps: steps,
    log: { minutes, participants, type, sealed },
  };
}

function stepAfter(
  step: StepAgreed,
  event: EventNamed<'NextStepDone' | 'NextStepDropped' | 'NextStepReopened'>,
): StepAgreed {
  const { stepId, occurredAt: closedOn } = event.data;
  if (step.stepId !== stepId) return step;
  if (event.type === 'NextStepReopened') return { ...step, state: 'open', closedOn: null, dropped: null };
  if (event.type === 'NextStepDone') return { ...step, state: 'done', closedOn };
  return { ...step, state: 'dropped', closedOn, dropped: wordsOf(event) };
}

function wordsOf({ type, sealed }: Event): SealedWords | null {
  return Object.keys(sealed).length > 0 ? { type, sealed } : null;
}
