import type { AutonomyRosterCommand } from './autonomy-roster.decider';
import type { AutonomyRosterEvent } from './autonomy-roster.events';

const id = (number: number) => `0192d3c2-${String(number).padStart(4, '0')}-7c33-9a55-1f2b3c4d5e6f`;

export const advisorId = id(1);
export const office = id(2);
export const planId = id(3);
export const employmentId = id(4);
export const callId = id(5);
export const today = '2026-03-20';

/** Two claimants whom the advisor follows, and one too many. */
export const [ayaan, bilan, cumar] = [11, 12, 13].map((number) => ({
  partnershipId: id(number),
  claimantId: id(number + 10),
})) as [With, With, With];

interface With {
  readonly partnershipId: string;
  readonly claimantId: string;
}

type Type = AutonomyRosterEvent['type'];
type Data<T extends Type> = Extract<AutonomyRosterEvent, { type: T }>['data'];
type Told<T extends Type> = Omit<Data<T>, 'advisorId' | 'partnershipId' | 'claimantId' | 'occurredAt'>;

export const optedIn = (occurredAt = '2026-03-02'): AutonomyRosterEvent => ({
  type: 'AdvisorOptedIn',
  data: { advisorId, occurredAt },
});
export const optedOut = (occurredAt = '2026-03-09'): AutonomyRosterEvent => ({
  type: 'AdvisorOptedOut',
  data: { advisorId, occurredAt },
});

const event =
  <T extends Exclude<Type, 'AdvisorOptedIn' | 'AdvisorOptedOut'>>(type: T, told: Told<T>, on: string) =>
  (who: With = ayaan, occurredAt = on): AutonomyRosterEvent =>
    ({ type, data: { ...who, advisorId, ...told, occurredAt } }) as never;

export const selected = event(
  'ClaimantSelected',
  { office, reason: 'Asks for a trial shift each week.' },
  '2026-03-03',
);
export const accepted = event('PartnershipAccepted', { means: 'in-person', language: 'so' }, '2026-03-04');
export const declined = event('PartnershipDeclined', { means: 'phone' }, '2026-03-04');
export const planAgreed = event('PartnershipPlanAgreed', { planId }, '2026-03-05');
export const called = event('EmployerCalled', { callId, result: 'interview-offered' }, '2026-03-06');
export const callInError = event('EmployerCallEnteredInError', { callId, reason: 'Another claimant.' }, '2026-03-09');
export const jobFound = event('PartnershipJobFound', { employmentId }, '2026-03-16');
export const reopened = event('PartnershipReopened', { employmentId }, '2026-03-18');
export const endedWithoutJob = (reason: string) =>
  event('PartnershipWithdrawn', { by: 'office', reason }, '2026-03-16')();
export const withdrawn = event('PartnershipWithdrawn', { by: 'claimant', reason: 'no-longer-wanted' }, '2026-03-10');
export const leftCaseload = event('PartnershipWithdrawn', { by: 'office', reason: 'left-caseload' }, '2026-03-10');
export const inError = event('PartnershipEnteredInError', { reason: 'Another claimant.' }, '2026-03-11');

type Kind = AutonomyRosterCommand['kind'];
type Given<K extends Kind> = Omit<
  Extract<AutonomyRosterCommand, { kind: K }>,
  'kind' | 'advisorId' | 'today' | 'occurredAt'
>;

const command =
  <K extends Kind>(kind: K, on: string) =>
  (given: Given<K>, occurredAt = on): AutonomyRosterCommand =>
    ({ kind, advisorId, today, occurredAt, ...given }) as never;

export const the = {
  optingIn: command('opt-in', '2026-03-02'),
  optingOut: command('opt-out', '2026-03-09'),
  selection: (who: With = ayaan, on = '2026-03-03') =>
    command('select', on)({ ...who, office, reason: 'Asks for a trial shift each week.' }),
  yes: (who: With = ayaan, on = '2026-03-04') =>
    command('accept', on)({ ...who, answer: { means: 'in-person', language: 'so' } }),
  no: (who: With = ayaan, on = '2026-03-04') => command('decline', on)({ ...who, answer: { means: 'phone' } }),
  plan: (on = '2026-03-05') => command('agree-plan', on)({ ...ayaan, planId }),
  call: (on = '2026-03-06') => command('record-call', on)({ ...ayaan, callId, result: 'interview-offered' }),
  callInError: () => command('enter-call-in-error', '2026-03-09')({ ...ayaan, callId, reason: 'Another claimant.' }),
  job: (on = '2026-03-16') => command('start-job', on)({ claimantId: ayaan.claimantId, employmentId }),
  jobInError: (inCharge = true) =>
    command('take-back-job', '2026-03-18')({ claimantId: ayaan.claimantId, employmentId, inCharge }),
  handOver: (on = '2026-03-10') => command('leave-caseload', on)({ claimantId: ayaan.claimantId }),
  withdrawal: (on = '2026-03-10') => command('withdraw', on)({ ...ayaan, by: 'claimant', reason: 'no-longer-wanted' }),
  error: () => command('enter-in-error', '2026-03-11')({ ...ayaan, reason: 'Another claimant.' }),
};
