import { decision, firstDecision, undoableDecision, type Decision, type Look } from '@alongside/commands';
import { type Dated, DomainError, type LocalDate, optional, type Uuid } from '@alongside/kernel';
import { actionPlanDecider } from '../domain/action-plan/action-plan.decider';
import { claimantDecider } from '../domain/claimant/claimant.decider';
import type { BarrierSeverity } from '../domain/claimant/claimant.events';
import type { GivenLog } from '../domain/interaction/given-log';
import { interactionDecider, type GivenLanguageNeeds } from '../domain/interaction/interaction.decider';
import type { Appointment, Arrangement } from '../domain/interaction/interaction.events';
import type { AttendanceGiven } from '../domain/interaction/interaction.state';
import { outOfOrder } from '../domain/rules';
import { assertRegistered } from './existing-claimant';
import { recordsOfPerson } from './records-of-person';

/** All that is told of a meeting at once. */
export interface GivenMeeting {
  /** The record that stays: it takes what is new. What was under way may stand on any record of the person. */
  readonly claimantId: Uuid;
  /** The appointment that it was, and whether it was kept; none for a walk-in. */
  readonly appointment?: { readonly interactionId: Uuid; readonly given: AttendanceGiven; readonly note?: string };
  readonly log?: GivenLog;
  /** Of earlier meetings. */
  readonly stepsDone: readonly { readonly interactionId: Uuid; readonly stepId: Uuid }[];
  /** Of action plans. */
  readonly planStepsDone: readonly { readonly planId: Uuid; readonly stepId: Uuid }[];
  readonly barrier?: { readonly theme: string; readonly severity: BarrierSeverity; readonly note?: string };
  /** The next date: what is not told of it is as in this meeting; but an interpreter is booked anew each time. */
  readonly next?: Appointment &
    GivenLanguageNeeds & { readonly [Field in keyof Arrangement]?: Arrangement[Field] | undefined };
  /** That of the appointment, of a walk-in today, unless told. */
  readonly occurredAt?: LocalDate;
  readonly today: LocalDate;
}

type WithDay = GivenMeeting & Dated & { readonly recordOf: RecordOf };

/** The record of the person on which an interaction or a plan stands; the one of the meeting where it is none of theirs. */
type RecordOf = (id: Uuid) => Uuid;

/** What a meeting is found under, with what came out of it. */
export interface MeetingIds {
  readonly id: Uuid;
  readonly barrierId?: Uuid;
  readonly nextInteractionId?: Uuid;
}

/**
 * The claimant first, where the barrier may be open already; then the earlier meetings and the plans, the next date, and this meeting at home. Each but
 * the last says what takes it back.
 */
export async function meetingPlan(meeting: GivenMeeting, ids: MeetingIds, look: Look): Promise<Decision[]> {
  const { appointment, log } = meeting;
  const recordOf = await recordsBeneath(meeting, look);
  const planned = appointment && (await look(interactionDecider, appointment.interactionId));
  const arranged = planned?.ids.claimantId === recordOf(ids.id) ? planned.appointment : null;
  const { today, occurredAt = arranged?.scheduledFor ?? today } = meeting;
  if (arranged !== null && occurredAt !== arranged.scheduledFor) throw outOfOrder('The appointment is on another day.');
  if (meeting.next !== undefined && meeting.next.scheduledFor < occurredAt)
    throw outOfOrder('The next date lies before the meeting.');
  const whole = { ...meeting, occurredAt, today, recordOf };
  const as = log ?? arranged;
  if (as === null) return [here(whole, ids)]; // no such appointment, or nothing told: refused there
  return [...barrierOf(whole, ids), ...stepsDoneOf(whole), ...nextOf(whole, ids, as), here(whole, ids)];
}

async function recordsBeneath(meeting: GivenMeeting, look: Look): Promise<RecordOf> {
  const { claimantId, appointment, stepsDone, planStepsDone } = meeting;
  const interactions = [...(appointment === undefined ? [] : [appointment]), ...stepsDone];
  const [records, ...found] = await Promise.all([
    recordsThatStand(look, claimantId),
    ...interactions.map(async ({ interactionId: id }) => ({ id, state: await look(interactionDecider, id) })),
    ...planStepsDone.map(async ({ planId: id }) => ({ id, state: await look(actionPlanDecider, id) })),
  ]);
  const on = new Map(found.map(({ id, state }) => [id, records.find((record) => record === state?.ids.claimantId)]));
  return (id) => on.get(id) ?? claimantId;
}

async function recordsThatStand(look: Look, claimantId: Uuid) {
  await assertRegistered(look, claimantId);
  return recordsOfPerson(look, claimantId);
}

/** What is said of all that was recorded of a meeting which a rule refuses in the end. */
function takenBack({ today }: WithDay) {
  return { reason: 'The meeting in which it was told was not recorded', occurredAt: today, today };
}

function barrierOf(meeting: WithDay, { barrierId }: MeetingIds): Decision[] {
  const { claimantId, barrier, occurredAt, today } = meeting;
  if (barrier === undefined || barrierId === undefined) return [];
  return [
    undoableDecision(claimantDecider, claimantId, {
      command: { kind: 'identify-barrier', barrierId, ...barrier, occurredAt, today },
      undo: { kind: 'take-back-barrier', barrierId, ...takenBack(meeting) },
    }),
  ];
}

function stepsDoneOf(meeting: WithDay): Decision[] {
  const { recordOf, stepsDone, planStepsDone, occurredAt, today } = meeting;
  const complete = { kind: 'complete-step', occurredAt, today } as const;
  const back = takenBack(meeting);
  return [
    ...stepsDone.map(({ interactionId, stepId }) =>
      undoableDecision(interactionDecider, interactionId, {
        command: { ...complete, claimantId: recordOf(interactionId), stepId },
        undo: { kind: 'take-back', stepId, ...back },
      }),
    ),
    ...planStepsDone.map(({ planId, stepId }) =>
      undoableDecision(actionPlanDecider, planId, {
        command: { ...complete, claimantId: recordOf(planId), stepId },
        undo: { kind: 'take-back-step', stepId, ...back },
      }),
    ),
  ];
}

function nextOf(meeting: WithDay, ids: MeetingIds, as: Arrangement): Decision[] {
  const { claimantId, next, occurredAt, today } = meeting;
  const { nextInteractionId: interactionId } = ids;
  if (next === undefined || interactionId === undefined) return [];
  const {
    scheduledFor,
    startsAt,
    language,
    interpreterNeeded,
    kind = as.kind,
    channel = as.channel,
    office = as.office,
    staffId = as.staffId,
  } = next;
  const told = optional({ startsAt, language, interpreterNeeded });
  const appointment = { scheduledFor, ...told, kind, channel, office, staffId };
  const schedule = undoableDecision(interactionDecider, interactionId, {
    command: { kind: 'schedule', interactionId, claimantId, appointment, occurredAt, today },
    undo: { kind: 'take-back', ...takenBack(meeting) },
  });
  return [{ ...schedule, isNew: true }];
}

function here({ claimantId, recordOf, appointment, log, occurredAt, today }: WithDay, { id }: MeetingIds): Decision {
  if (appointment !== undefined) {
    const { given, note } = appointment;
    const told = { given, ...(note !== undefined && { note }), ...(log !== undefined && { log }) };
    return decision(interactionDecider, id, { kind: 'meet', claimantId: recordOf(id), ...told, occurredAt, today });
  }
  if (log === undefined)
    throw new DomainError('caseload/log-attendance-mismatch', 'invalid', 'A meeting that took place has a log.');
  return firstDecision(interactionDecider, id, {
    kind: 'log-walk-in',
    interactionId: id,
    claimantId,
    log,
    occurredAt,
    today,
  });
}
