import { isForgotten, type LocalDate, type Uuid } from '@alongside/kernel';
import type { CourseAttendance, EnrolmentBasis, EnrolmentEvent } from './enrolment.events';
import type { EnrolmentState } from './enrolment-moves';

export interface Enrolment {
  readonly ids: { readonly claimantId: Uuid; readonly enrolmentId: Uuid; readonly courseId: Uuid };
  readonly state: EnrolmentState;
  /** The day on which it came to stand so. */
  readonly since: LocalDate;
  /** Why the provider may be told of the claimant. */
  readonly basis: EnrolmentBasis;
  /** The place that it has, or had when it was completed. */
  readonly placementId: Uuid | null;
  /** By their days. */
  readonly sessions: Readonly<Record<LocalDate, CourseAttendance>>;
  /** By the codes of the skills: how well each was gained, and on which day first. */
  readonly gained: Readonly<Record<string, { readonly level: string; readonly since: LocalDate }>>;
}

/** By their ids, in the order in which they were made. */
export type Enrolments = Readonly<Record<Uuid, Enrolment>>;

export function evolve(enrolments: Enrolments, event: EnrolmentEvent): Enrolments {
  const { claimantId, enrolmentId, courseId, occurredAt } = event.data;
  if (event.type === 'EnrolmentReferred') {
    const ids = { claimantId, enrolmentId, courseId };
    const { basis } = event.data;
    const referred = { state: 'referred', since: occurredAt, placementId: null, sessions: {}, gained: {} } as const;
    return { ...enrolments, [enrolmentId]: { ids, basis, ...referred } };
  }
  const before = enrolments[enrolmentId];
  return before ? { ...enrolments, [enrolmentId]: after(before, event) } : enrolments;
}

type Changed = Exclude<EnrolmentEvent, { type: 'EnrolmentReferred' }>;

function after(enrolment: Enrolment, event: Changed): Enrolment {
  const { type, data } = event;
  switch (type) {
    case 'CourseSessionRecorded':
      return { ...enrolment, sessions: { ...enrolment.sessions, [data.occurredAt]: data.attendance } };
    case 'CourseSessionCorrected':
      return { ...enrolment, sessions: sessionsAfter(enrolment.sessions, data) };
    case 'SkillGained': {
      const { skill, level } = data;
      if (isForgotten(skill) || isForgotten(level)) return enrolment;
      const since = enrolment.gained[skill]?.since ?? data.occurredAt;
      return { ...enrolment, gained: { ...enrolment.gained, [skill]: { level, since } } };
    }
    case 'SkillGainWithdrawn': {
      const left = Object.entries(enrolment.gained).filter(([skill]) => skill !== data.skill);
      return { ...enrolment, gained: Object.fromEntries(left) };
    }
    case 'ClaimantEnrolled':
      return { ...enrolment, state: 'enrolled', since: data.occurredAt, placementId: data.placementId };
    case 'CourseCompleted':
      return { ...enrolment, state: 'completed', since: data.occurredAt };
    case 'EnrolmentReopened':
      return { ...enrolment, state: enrolment.placementId === null ? 'referred' : 'enrolled', since: data.occurredAt };
    case 'CourseDroppedOut':
    case 'EnrolmentRefused':
    case 'EnrolmentWithdrawn':
    case 'EnrolmentEnteredInError':
      return { ...enrolment, state: endOf[type], since: data.occurredAt, placementId: null };
  }
}

/** How an enrolment stands that has given back its place, if it had one. */
export const endOf = {
  CourseDroppedOut: 'dropped-out',
  EnrolmentRefused: 'refused',
  EnrolmentWithdrawn: 'withdrawn',
  EnrolmentEnteredInError: 'entered-in-error',
} as const satisfies Readonly<Record<string, EnrolmentState>>;

export function sessionsAfter(
  sessions: Enrolment['sessions'],
  { sessionOn, attendance }: { readonly sessionOn: LocalDate; readonly attendance: CourseAttendance | null },
): Enrolment['sessions'] {
  const others = Object.entries(sessions).filter(([day]) => day !== sessionOn);
  return Object.fromEntries(attendance === null ? others : [...others, [sessionOn, attendance] as const]);
}
