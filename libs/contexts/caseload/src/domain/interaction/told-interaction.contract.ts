import { optional, type LocalDate, type Protected } from '@alongside/kernel';
import type { GivenLog, GivenStep } from './given-log';
import type { GivenLanguageNeeds, InteractionCommand } from './interaction.decider';
import type { Attendance, InteractionEvent, MissedReason } from './interaction.events';
import type { AttendanceGiven } from './interaction.state';

export const ids = {
  interactionId: '0192aaaa-0000-7000-8000-000000000001',
  claimantId: '0192aaaa-0000-7000-8000-000000000002',
};
export const anotherClaimant = '0192aaaa-0000-7000-8000-000000000003';
export const [office, staffId] = ['0192aaaa-0000-7000-8000-000000000004', '0192aaaa-0000-7000-8000-000000000005'];
export const [stepId, anotherStep] = ['0192aaaa-0000-7000-8000-000000000006', '0192aaaa-0000-7000-8000-000000000007'];

export const today = '2026-03-09';
export const days = { occurredAt: today, today };
/** The day of the appointment, a week ago. */
export const appointed = '2026-03-02';

const arrangement = { kind: 'work-search-review', channel: 'in-person', office: office, staffId: staffId } as const;
const change = { by: 'claimant', reason: 'illness' } as const;

export const step: GivenStep = { stepId: stepId, owner: 'claimant', dueOn: '2026-03-16', words: 'Writes a CV' };
export const log: GivenLog = {
  ...arrangement,
  minutes: 20,
  participants: [],
  language: 'so',
  interpreterUsed: true,
  summary: 'Wants to work with children',
  nextSteps: [step],
};

/** What staff say of an interaction. */
export const the = {
  scheduling: (scheduledFor: LocalDate = appointed, needs: GivenLanguageNeeds = {}): InteractionCommand => ({
    kind: 'schedule',
    ...ids,
    appointment: { scheduledFor, startsAt: '10:30', ...arrangement, ...needs },
    ...days,
  }),
  rescheduling: (scheduledFor: LocalDate) =>
    ({ kind: 'reschedule', to: { scheduledFor, startsAt: '10:30' }, change, ...days }) as const,
  cancelling: (): InteractionCommand => ({ kind: 'cancel', change, ...days }),
  attendance: (attendance: Attendance, missedReason?: MissedReason) =>
    ({ kind: 'record-attendance', given: { attendance, ...(missedReason && { missedReason }) }, ...days }) as const,
  attendanceCorrection: (given: AttendanceGiven) =>
    ({ kind: 'correct-attendance', given, reason: 'Sat in the waiting room', ...days }) as const,
  walkIn: (said: Partial<GivenLog> = {}): InteractionCommand => ({
    kind: 'log-walk-in',
    ...ids,
    log: { ...log, ...said },
    occurredAt: appointed,
    today,
  }),
  logging: (said: Partial<GivenLog> = {}): InteractionCommand => ({ kind: 'log', log: { ...log, ...said }, ...days }),
  meeting: (given: AttendanceGiven, more: { note?: string; log?: GivenLog; claimantId?: string } = {}) =>
    ({ kind: 'meet', claimantId: ids.claimantId, given, ...more, ...days }) as const,
  logCorrection: (said: Partial<GivenLog> = {}, { heldOn = appointed, keptSteps = [] as string[] } = {}) =>
    ({ kind: 'correct-log', heldOn, log: { ...log, ...said }, keptSteps, reason: 'Mixed up', ...days }) as const,
  stepDone: (occurredAt = today, more: { claimantId?: string } = {}): InteractionCommand => ({
    kind: 'complete-step',
    stepId: stepId,
    ...more,
    occurredAt,
    today,
  }),
  stepDropped: (occurredAt = today): InteractionCommand => ({
    kind: 'drop-step',
    stepId: stepId,
    reason: 'Found a course instead',
    occurredAt,
    today,
  }),
  stepReopened: (): InteractionCommand => ({ kind: 'reopen-step', stepId, reason: 'Ticked the wrong one', ...days }),
  takingBack: (more: { stepId?: string } = {}): InteractionCommand => ({
    kind: 'take-back',
    ...more,
    reason: 'Ticked the wrong one',
    ...days,
  }),
  error: (): InteractionCommand => ({ kind: 'enter-in-error', reason: 'Another Amina', ...days }),
};

export const scheduled = (scheduledFor = appointed, needs: GivenLanguageNeeds = {}): InteractionEvent => ({
  type: 'InteractionScheduled',
  data: { ...ids, scheduledFor, startsAt: '10:30', ...arrangement, ...needs, occurredAt: today },
});

export const rescheduled = (
  scheduledFor: LocalDate,
  { startsAt, note }: { startsAt?: string | undefined; note?: Protected<string> } = { startsAt: '10:30' },
): InteractionEvent => ({
  type: 'InteractionRescheduled',
  data: { ...ids, scheduledFor, ...change, ...optional({ startsAt, note }), occurredAt: today },
});

export const cancelled = (): InteractionEvent => ({
  type: 'InteractionCancelled',
  data: { ...ids, ...change, occurredAt: today },
});

export const attended = (late = false, occurredAt = appointed, minutesLate?: number): InteractionEvent => ({
  type: 'InteractionAttended',
  data: { ...ids, late, ...(minutesLate !== undefined && { minutesLate }), occurredAt },
});

export const missed = (reason: MissedReason = 'acceptable', note?: Protected<string>): InteractionEvent => ({
  type: 'InteractionMissed',
  data: { ...ids, reason, ...(note !== undefined && { note }), occurredAt: appointed },
});

export const attendanceCorrected = (given: AttendanceGiven): InteractionEvent => ({
  type: 'AttendanceCorrected',
  data: { ...ids, ...given, reason: 'Sat in the waiting room', occurredAt: today },
});

/** As it lies in an event: the words of the steps apart. */
export function loggedAs({ nextSteps, ...told }: GivenLog) {
  const steps = nextSteps.map(({ words: _, ...rest }) => rest);
  const nextStepWords = Object.fromEntries(nextSteps.map((one) => [one.stepId, one.words]));
  return { ...told, nextSteps: steps, ...(steps.length > 0 && { nextStepWords }) };
}

export const logged = (said: Partial<GivenLog> = {}, occurredAt = appointed): InteractionEvent => ({
  type: 'InteractionLogged',
  data: { ...ids, ...loggedAs({ ...log, ...said }), occurredAt },
});

export const logCorrected = (said: Partial<GivenLog>, heldOn = appointed): InteractionEvent => ({
  type: 'InteractionLogCorrected',
  data: { ...ids, ...loggedAs({ ...log, ...said }), heldOn, reason: 'Mixed up', occurredAt: today },
});

export const stepDone = (occurredAt = today): InteractionEvent => ({
  type: 'NextStepDone',
  data: { ...ids, stepId: stepId, occurredAt },
});

export const stepDropped = (occurredAt = today): InteractionEvent => ({
  type: 'NextStepDropped',
  data: { ...ids, stepId: stepId, reason: 'Found a course instead', occurredAt },
});

export const stepReopened = (): InteractionEvent => ({
  type: 'NextStepReopened',
  data: { ...ids, stepId, reason: 'Ticked the wrong one', occurredAt: today },
});

export const enteredInError = (): InteractionEvent => ({
  type: 'InteractionEnteredInError',
  data: { ...ids, reason: 'Another Amina', occurredAt: today },
});
