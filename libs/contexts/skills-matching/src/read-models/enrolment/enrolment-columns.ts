import { consentStandingSql, type Bind } from '@alongside/caseload';
import type { LocalDate } from '@alongside/kernel';
import { openedOrNull, openWords, type EventCodec, type SealedWords } from '@alongside/vault';
import type { CourseAttendance, EnrolmentContact } from '../../domain/enrolment/enrolment.events';
import type { EnrolmentBasisRecord, EnrolmentRecord } from './enrolment.record';
import { basisSql, toldSql, type EnrolmentViewer, type SeenEnrolment } from './enrolment-viewer';

export const enrolmentsFrom = `skills_matching.enrolment_v1 e
  left join skills_matching.course_v2 co on co.course_id = e.course_id
  left join caseload.caseload_v7 c on c.claimant_id = e.claimant_id`;

/** How an enrolment stands: on a course that is cancelled none is open. */
export const shownStateSql = `case when e.state in ('referred', 'enrolled') and co.ended ->> 'kind' = 'cancelled'
  then 'course-cancelled' else e.state end`;

type Worded = 'name' | 'contact' | 'note' | 'lastNote' | 'basis' | 'sessions';

/** An enrolment as the statements answer one. */
export interface ShownEnrolment extends Omit<EnrolmentRecord, Worded> {
  readonly basis: EnrolmentBasisRecord['state'];
  readonly ground: string | null;
  readonly sessions: Readonly<Record<LocalDate, CourseAttendance>>;
  readonly words: SealedWords | null;
  readonly lastWords: SealedWords | null;
  readonly contactInForce: boolean;
  readonly isOfOffice: boolean;
  readonly isTold: boolean;
}

export function enrolmentColumns({ today }: EnrolmentViewer, { isOfOffice }: SeenEnrolment, bind: Bind): string {
  const day = bind(today, 'date');
  return `e.enrolment_id as id, e.claimant_id as "claimantId", e.course_id as "courseId", co.terms ->> 'title' as "courseTitle",
    co.provider_id as "providerId", ${shownStateSql} as state, e.since::text, e.referred_on::text as "referredOn",
    e.referred_by as "referredBy", e.override_ground as ground, ${basisSql(day)} as basis,
    coalesce(${consentStandingSql('e.contact_consent_id', 'e.contact_recipient', day)} = 'in-force', false) as "contactInForce",
    e.enrolled_on::text as "enrolledOn", e.enrolled_by as "enrolledBy", e.completed_on::text as "completedOn", e.reason,
    e.withdrawn_by as "withdrawnBy", e.sessions, e.gained, e.words, e.last_words as "lastWords",
    ${isOfOffice} as "isOfOffice", ${toldSql(day, isOfOffice)} as "isTold"`;
}

/** In place of what is about the person, to whoever is told of that no more. */
const untold = {
  ground: null,
  reason: null,
  withdrawnBy: null,
  sessions: {},
  gained: [],
  words: null,
  lastWords: null,
};

/** What is shown of an enrolment, its words opened as far as whoever looks is told. */
export async function enrolmentRecord(codec: EventCodec, row: ShownEnrolment): Promise<EnrolmentRecord> {
  const { isTold, ...whole } = row;
  const open = isTold ? whole : { ...whole, ...untold };
  const { basis, ground, sessions, words, lastWords, contactInForce, isOfOffice, ...shown } = open;
  const [told, last] = await Promise.all([openWords(codec, words), openWords(codec, lastWords)]);
  const contact = isOfOffice || contactInForce ? openedOrNull<EnrolmentContact>(told['contact']) : null;
  const said = shown.reason === null ? (last['note'] ?? last['reason']) : last['note'];
  return {
    ...shown,
    basis: { state: basis, ground, reason: isOfOffice ? openedOrNull<string>(told['overrideReason']) : null },
    name: openedOrNull<string>(told['name']),
    contact: contact && { phone: contact.phone ?? null, email: contact.email ?? null },
    note: openedOrNull<string>(told['note']),
    sessions: Object.entries(sessions)
      .map(([on, attendance]) => ({ on, attendance }))
      .sort((a, b) => (a.on < b.on ? -1 : 1)),
    lastNote: openedOrNull<string>(said),
  };
}
