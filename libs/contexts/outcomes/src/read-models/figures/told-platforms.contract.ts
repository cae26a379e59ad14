import type { Instant, LocalDate } from '@alongside/kernel';
import { uuid, type Told } from './told-history.contract';

const act = { means: 'in-person' } as const;
const said = { saidAt: '2020-01-01T12:00:00.000Z', workerId: uuid(5, 9), submittedBy: uuid(5, 9) };

/** Somebody came to the desk, or did not. */
export function deskSession(
  ids: { readonly claimantId: string; readonly sessionId: string },
  heldOn: LocalDate,
  attendance: 'attended' | 'missed' = 'attended',
) {
  const told = { kind: 'drop-in', attendance, services: [], needs: [], deskId: uuid(8, 1), heldBy: uuid(5, 9), heldOn };
  const data = { ...ids, subjectId: ids.sessionId, entryId: ids.sessionId, ...said, ...told, occurredAt: heldOn };
  return { type: 'DeskSessionLogged' as const, data };
}

/** A claimant said yes. */
export function partnership(
  ids: { readonly claimantId: string; readonly partnershipId: string },
  occurredAt: LocalDate,
) {
  return { type: 'PartnershipAccepted' as const, data: { advisorId: uuid(5, 1), ...ids, ...act, occurredAt } };
}

/** A claimant got a place on a course. */
export function enrolment(ids: { readonly claimantId: string; readonly enrolmentId: string }, occurredAt: LocalDate) {
  const placed = { courseId: uuid(15, 1), placementId: ids.enrolmentId, staffId: uuid(5, 9) };
  return { type: 'ClaimantEnrolled' as const, data: { ...ids, ...placed, occurredAt } };
}

/** A claimant got a place on a course, and completed it. */
export function completedCourse(
  ids: { readonly claimantId: string; readonly enrolmentId: string },
  days: { readonly enrolled: LocalDate; readonly completed: LocalDate },
  taught: readonly string[],
) {
  const { data } = enrolment(ids, days.enrolled);
  const completed = { ...ids, courseId: data.courseId, taught, occurredAt: days.completed };
  return [enrolment(ids, days.enrolled), { type: 'CourseCompleted' as const, data: completed }];
}

/** A support case was opened. */
export function supportCase(ids: { readonly claimantId: string; readonly caseId: string }, occurredAt: LocalDate) {
  const of = { ...ids, office: uuid(4, 1), ownerId: uuid(5, 9), referredOn: occurredAt };
  const told = { source: 'advisor', areas: ['housing'] };
  return { type: 'SupportCaseOpened' as const, data: { ...of, ...told, occurredAt } };
}

/** A support case was closed, with what became of each of its areas. */
export function closedCase(
  ids: { readonly claimantId: string; readonly caseId: string },
  outcomes: readonly string[],
  occurredAt: LocalDate,
) {
  const areas = ['housing', 'debt', 'justice', 'family'];
  const told = outcomes.map((outcome, index) => ({ area: areas[index]!, outcome }));
  return { type: 'SupportCaseClosed' as const, data: { ...ids, outcomes: told, occurredAt } };
}

/** A plan that claimant and advisor signed on that day; in a partnership where one is named. */
export function agreedPlan(
  { claimantId, planId, partnershipId }: { claimantId: string; planId: string; partnershipId?: string },
  occurredAt: LocalDate,
  recordedAt: Instant,
): Told[] {
  const [of, advisorId] = [{ claimantId, planId, occurredAt }, uuid(5, 1)];
  return [
    { type: 'ActionPlanDrafted', data: { ...of, advisorId, goals: [] }, recordedAt },
    { type: 'ActionPlanSignedByClaimant', data: { ...of, ...act }, recordedAt },
    { type: 'ActionPlanSignedByAdvisor', data: { ...of, advisorId }, recordedAt },
    ...(partnershipId === undefined
      ? []
      : [{ type: 'PartnershipPlanAgreed' as const, data: { ...of, advisorId, partnershipId }, recordedAt }]),
  ];
}
