import { attendances, missedReasons } from '@alongside/caseload';
import { addDays, type LocalDate } from '@alongside/kernel';
import * as fc from 'fast-check';
import { destinations, evidenceKinds } from '../../domain/destination';
import { uuid, type Told } from './told-history.contract';
import { deskSession, partnership } from './told-platforms.contract';

export const start = '2020-01-20';
/** Few days, a window or a day more apart, so that histories meet the edges of the rules. */
export const day = fc.constantFrom(0, 1, 14, 15, 16, 28, 91, 92, 93, 105, 182);
const benefits = ['jsa', 'uc'];

/** What is told here; plans, referrals, courses and support cases have figures of their own. */
type Kind = Exclude<
  Told['type'],
  | `ActionPlan${string}`
  | ('PartnershipPlanAgreed' | 'ReferralRequested' | 'ClaimantEnrolled' | 'CourseCompleted' | 'EnrolmentReopened')
  | `SupportCase${string}`
>;

const platformKinds = [
  ...(['PartnershipAccepted', 'PartnershipAccepted', 'PartnershipJobFound', 'PartnershipWithdrawn'] as const),
  ...(['PartnershipEnteredInError', 'DeskSessionLogged', 'DeskSessionLogged', 'DeskSessionEnteredInError'] as const),
  ...(['ClaimantMerged', 'ClaimantUnmerged'] as const),
];

/** The kinds of events that say something of claims; those that a history needs more of stand twice. */
export const claimKinds: readonly Kind[] = [
  ...(['ClaimantRegistered', 'ClaimantDetailsCorrected', 'CommunitiesDeclared'] as const),
  ...(['ClaimOpened', 'ClaimOpened', 'ClaimClosed', 'ClaimClosed'] as const),
  ...(['ClaimClosureCorrected', 'FollowUpEnded', 'ClaimEnteredInError'] as const),
  ...(['EmploymentStarted', 'EmploymentStarted', 'EmploymentCorrected'] as const),
  ...(['EmploymentEvidenceAdded', 'EmploymentEvidenceAdded', 'EmploymentEvidenceWithdrawn'] as const),
  ...(['EmploymentEnteredInError'] as const),
  ...(['AssignmentAccepted', 'AssignmentAccepted', 'AssignmentEnded'] as const),
  ...platformKinds,
  'PersonForgotten',
];

export const paymentKinds: readonly Kind[] = [
  ...(['ClaimantRegistered', 'CommunitiesDeclared', 'AssignmentAccepted'] as const),
  ...(['ClaimOpened', 'ClaimOpened', 'ClaimOpened', 'ClaimClosed', 'ClaimClosureCorrected', 'FollowUpEnded'] as const),
  ...(['ClaimEnteredInError', 'PersonForgotten'] as const),
  ...(['BenefitPaid', 'BenefitPaid', 'BenefitPaid', 'BenefitPaid'] as const),
];

export const meetingKinds: readonly Kind[] = [
  ...platformKinds,
  ...(['AssignmentAccepted', 'AssignmentAccepted', 'AssignmentEnded'] as const),
  ...(['InteractionScheduled', 'InteractionScheduled', 'InteractionScheduled', 'InteractionRescheduled'] as const),
  ...(['InteractionCancelled', 'InteractionAttended', 'InteractionAttended', 'InteractionMissed'] as const),
  ...(['InteractionMissed', 'AttendanceCorrected', 'InteractionEnteredInError'] as const),
];

/** Something that may be told; what makes no sense at that point (a closing before the opening) is not. */
export const actionOf = (kinds: readonly Kind[]) =>
  fc.record({
    what: fc.constantFrom(...kinds),
    person: fc.nat(2),
    claim: fc.nat(1),
    job: fc.nat(1),
    advisor: fc.nat(1),
    day,
    minutes: fc.nat(1),
    birthMonth: fc.option(fc.constantFrom('1969-05', '1995-02', '2001-12', '2003-07'), { nil: undefined }),
    communities: fc.subarray(['somali', 'kurdish', 'tamil']),
    destination: fc.oneof(
      fc.constantFrom('employment' as const, 'self-employment' as const),
      fc.constantFrom(...destinations),
    ),
    hours: fc.constantFrom(undefined, 'full-time' as const, 'part-time' as const),
    evidence: fc.constantFrom(...evidenceKinds),
    named: fc.boolean(),
    sex: fc.constantFrom(undefined, 'female', 'male'),
    meeting: fc.nat(2),
    pence: fc.constantFrom(0, 7_240, 14_480, 33_333),
    length: fc.constantFrom(1, 7, 14),
    missedReason: fc.constantFrom(...missedReasons),
    attendance: fc.constantFrom(...attendances),
  });
export type Action = ReturnType<typeof actionOf> extends fc.Arbitrary<infer One> ? One : never;

export const dayOf = (event: Told): LocalDate => event.data.occurredAt;

export function historyOf(actions: readonly Action[]): Told[] {
  let minute = 0;
  return actions.reduce<Told[]>((history, one) => {
    minute += one.minutes;
    const recordedAt = new Date(Date.parse('2022-01-01T00:00:00Z') + minute * 60_000).toISOString();
    const told = toldOf(one, history);
    return told ? [...history, { ...told, recordedAt } as Told] : history;
  }, []);
}

function toldOf(one: Action, history: readonly Told[]): Omit<Told, 'recordedAt'> | null {
  const { what, person, day, birthMonth, communities, destination, evidence, sex } = one;
  const claimantId = uuid(1, person);
  const claimId = uuid(2, 2 * person + one.claim);
  const employmentId = uuid(3, 2 * person + one.job);
  const interactionId = uuid(6, 3 * person + one.meeting);
  const ofMeeting = { claimantId, interactionId };
  const advisorId = uuid(5, one.advisor);
  const occurredAt = addDays(start, day);
  const has = (type: Told['type'], ids: object) =>
    history.find(
      (event) => event.type === type && Object.entries(ids).every(([name, id]) => (event.data as never)[name] === id),
    );
  if (has('PersonForgotten', { personId: claimantId })) return null;
  const opened = has('ClaimOpened', { claimId });
  const inOrder = opened !== undefined && dayOf(opened) <= occurredAt;
  const closing = { destination, ...(one.hours && destination === 'employment' && { hours: one.hours }) };
  switch (what) {
    case 'ClaimantRegistered':
      return has(what, { claimantId }) ? null : { type: what, data: { claimantId, birthMonth, occurredAt } };
    case 'ClaimantDetailsCorrected':
      return { type: what, data: { claimantId, birthMonth, occurredAt } };
    case 'CommunitiesDeclared':
      return { type: what, data: { claimantId, communities, occurredAt } };
    case 'ClaimOpened': {
      const characteristics = sex && { sex };
      const data = {
        claimantId,
        claimId,
        benefit: benefits[day % 2]!,
        office: uuid(4, day % 3),
        characteristics,
        occurredAt,
      };
      return opened ? null : { type: what, data };
    }
    case 'ClaimClosed':
      return inOrder && !has(what, { claimId })
        ? { type: what, data: { claimantId, claimId, ...closing, occurredAt } }
        : null;
    case 'ClaimClosureCorrected': {
      const data = { claimantId, claimId, ...closing, closedOn: occurredAt, occurredAt: addDays(occurredAt, 9) };
      return inOrder && has('ClaimClosed', { claimId }) ? { type: what, data } : null;
    }
    case 'FollowUpEnded':
      return inOrder ? { type: what, data: { claimantId, claimId, reason: 'moved', occurredAt } } : null;
    case 'EmploymentStarted': {
      const data = {
        claimantId,
        employmentId,
        ...(one.named && { claimId }),
        selfEmployed: false,
        hours: 'unknown' as const,
      };
      return has(what, { employmentId }) ? null : { type: what, data: { ...data, startedOn: occurredAt, occurredAt } };
    }
    case 'EmploymentCorrected': {
      const data = {
        claimantId,
        employmentId,
        startedOn: occurredAt,
        hours: 'unknown' as const,
        occurredAt: addDays(occurredAt, 9),
      };
      return has('EmploymentStarted', { employmentId }) ? { type: what, data } : null;
    }
    case 'EmploymentEvidenceAdded':
      return has('EmploymentStarted', { employmentId })
        ? { type: what, data: { claimantId, employmentId, evidence, occurredAt } }
        : null;
    case 'EmploymentEvidenceWithdrawn': {
      const ofJob = { claimantId, employmentId, evidence };
      const added = has('EmploymentEvidenceAdded', ofJob);
      const data = { ...ofJob, evidencedOn: occurredAt, lastOfItsKind: true, occurredAt };
      return added ? { type: what, data } : null;
    }
    case 'ClaimEnteredInError':
      return opened ? { type: what, data: { claimantId, claimId, occurredAt } } : null;
    case 'EmploymentEnteredInError':
      return has('EmploymentStarted', { employmentId })
        ? { type: what, data: { claimantId, employmentId, occurredAt } }
        : null;
    case 'PersonForgotten':
      return one.pence === 0 && !isMerged(history, claimantId)
        ? { type: what, data: { personId: claimantId, ground: 'own-request', occurredAt } }
        : null;
    case 'PartnershipAccepted':
    case 'PartnershipJobFound':
    case 'PartnershipWithdrawn':
    case 'PartnershipEnteredInError':
    case 'DeskSessionLogged':
    case 'DeskSessionEnteredInError':
    case 'ClaimantMerged':
    case 'ClaimantUnmerged':
      return onPlatform(what, one, history);
    case 'AssignmentAccepted':
      return { type: what, data: { claimantId, advisorId, office: uuid(4, 0), occurredAt } };
    case 'AssignmentEnded':
      return { type: what, data: { claimantId, advisorId, reason: 'moved', occurredAt } };
    case 'BenefitPaid': {
      const to = addDays(occurredAt, one.length);
      const data = { claimantId, claimId, amountPence: one.pence, from: occurredAt, to, occurredAt: to };
      return inOrder ? { type: what, data } : null;
    }
    case 'InteractionScheduled':
      return has(what, { interactionId }) ? null : { type: what, data: { ...ofMeeting, ...arranged(one), occurredAt } };
    case 'InteractionRescheduled':
    case 'InteractionCancelled':
    case 'InteractionAttended':
    case 'InteractionMissed':
    case 'AttendanceCorrected':
    case 'InteractionEnteredInError':
      return has('InteractionScheduled', { interactionId }) ? becameOf(what, one, { ...ofMeeting, occurredAt }) : null;
  }
}

function isMerged(history: readonly Told[], claimantId: string): boolean {
  return history.some(
    ({ type, data }) =>
      type === 'ClaimantMerged' && (data.claimantId === claimantId || data.canonicalId === claimantId),
  );
}

type PlatformKind = (typeof platformKinds)[number];

function onPlatform(what: PlatformKind, one: Action, history: readonly Told[]): Omit<Told, 'recordedAt'> | null {
  const claimantId = uuid(1, one.person);
  const occurredAt = addDays(start, one.day);
  const ofIt = { claimantId, partnershipId: uuid(10, 2 * one.person + one.job) };
  const session = { claimantId, sessionId: uuid(11, 3 * one.person + one.meeting) };
  const facts = { ...ofIt, advisorId: uuid(5, one.advisor), occurredAt };
  const has = (type: PlatformKind, id: string) =>
    history.some((event) => event.type === type && Object.values(event.data).includes(id));
  const accepted = has('PartnershipAccepted', ofIt.partnershipId);
  switch (what) {
    case 'PartnershipAccepted':
      return accepted ? null : partnership(ofIt, occurredAt);
    case 'PartnershipJobFound':
      return accepted ? { type: what, data: { ...facts, employmentId: uuid(3, 1) } } : null;
    case 'PartnershipWithdrawn':
      return accepted ? { type: what, data: { ...facts, by: 'claimant', reason: 'other' } } : null;
    case 'PartnershipEnteredInError':
      return accepted ? { type: what, data: facts } : null;
    case 'DeskSessionLogged':
      return has(what, session.sessionId) ? null : deskSession(session, occurredAt, one.named ? 'attended' : 'missed');
    case 'DeskSessionEnteredInError': {
      const { data } = deskSession(session, occurredAt);
      return has('DeskSessionLogged', session.sessionId) ? { type: what, data } : null;
    }
    case 'ClaimantMerged':
    case 'ClaimantUnmerged':
      return merging(what, one, history);
  }
}

/** Chains are none, and nobody is forgotten under one id alone. */
function merging(what: 'ClaimantMerged' | 'ClaimantUnmerged', { person, claim }: Action, history: readonly Told[]) {
  const [claimantId, canonicalId] = [uuid(1, person), uuid(1, (person + 1 + claim) % 3)];
  const data = { claimantId, canonicalId, mergeId: uuid(12, person), occurredAt: start };
  const isGone = history.some(({ type, data: { ...told } }) => {
    return type === 'PersonForgotten' && Object.values(told).some((id) => id === claimantId || id === canonicalId);
  });
  if (what === 'ClaimantUnmerged') {
    const last = history.findLast(({ type, data: told }) => type.startsWith('Claimant') && 'canonicalId' in told);
    return last?.type === 'ClaimantMerged' ? { type: what, data: { ...data, ...last.data } } : null;
  }
  const last = history.findLast(({ data: told }) => 'canonicalId' in told);
  if (isGone || last?.type === 'ClaimantMerged') return null;
  return { type: what, data: { ...data, ground: 'same-number' } };
}

function arranged({ day, meeting }: Action) {
  return {
    scheduledFor: addDays(start, day),
    kind: ['review', 'practice-interview'][day % 2]!,
    channel: 'in-person' as const,
    office: uuid(4, day % 3),
    staffId: uuid(5, meeting),
  };
}

/** What became of a meeting that was scheduled. */
function becameOf(
  what: Exclude<Extract<Kind, `Interaction${string}` | `Attendance${string}`>, 'InteractionScheduled'>,
  { day, destination, missedReason, attendance }: Action,
  of: { claimantId: string; interactionId: string; occurredAt: LocalDate },
): Omit<Told, 'recordedAt'> | null {
  switch (what) {
    case 'InteractionRescheduled':
      return { type: what, data: { ...of, scheduledFor: addDays(start, day), by: 'office', reason: 'illness' } };
    case 'InteractionCancelled':
      return { type: what, data: { ...of, by: 'claimant', reason: 'illness' } };
    case 'InteractionAttended':
      return { type: what, data: { ...of, late: destination === 'employment' } };
    case 'InteractionMissed':
      return { type: what, data: { ...of, reason: missedReason } };
    case 'AttendanceCorrected':
      return { type: what, data: { ...of, attendance, ...(attendance === 'missed' && { missedReason }) } };
    case 'InteractionEnteredInError':
      return { type: what, data: of };
  }
}
