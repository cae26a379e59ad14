import { codedText, erased } from '@alongside/caseload';
import { isForgotten } from '@alongside/kernel';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import { wordsOf, type FoldedEvent } from '@alongside/vault';
import type { EnrolmentEvent, enrolmentEvents } from '../../domain/enrolment/enrolment.events';
import { endOf, sessionsAfter } from '../../domain/enrolment/enrolment.state';
import { EnrolmentRow } from './enrolment.row';

type OfEnrolment = FoldedEvent<EnrolmentEvent, typeof enrolmentEvents>;
type Event = OfEnrolment | FoldedEvent<PersonEvent, typeof personEvents>;
type EventNamed<Type extends OfEnrolment['type']> = Extract<OfEnrolment, { type: Type }>;
type Referred = EventNamed<'EnrolmentReferred'>;

const categoryPrefix = 'enrolment-';

/** The enrolments, those of a claimant together: of somebody who is forgotten the codes go. */
export const enrolmentFold: Fold<{ enrolment: EnrolmentRow }, Event> = {
  name: 'skills_matching.enrolment_v1',
  tables: { enrolment: EnrolmentRow },
  key: 'claimantId',
  keys: ({ stream, type, data }) => {
    if (type === 'PersonForgotten') return [data.personId];
    return stream.startsWith(categoryPrefix) ? [data.claimantId] : [];
  },
  evolve: ({ enrolment: rows }, event) => {
    if (event.type === 'PersonForgotten') return { enrolment: rows.map(forgotten) };
    if (event.type === 'EnrolmentReferred') return { enrolment: [...rows, referred(event)] };
    const { enrolmentId } = event.data;
    return { enrolment: rows.map((row) => (row.enrolmentId === enrolmentId ? changed(row, event) : row)) };
  },
};

function forgotten(row: EnrolmentRow): EnrolmentRow {
  return { ...row, reason: row.reason === null ? null : erased, gained: [] };
}

const withoutEnd = { completedOn: null, reason: null, withdrawnBy: null };
const withoutPlace = { enrolledOn: null, enrolledBy: null };

function referred(event: Referred): EnrolmentRow {
  const { enrolmentId, claimantId, courseId, staffId: referredBy, basis, contactConsent, occurredAt } = event.data;
  const consent = basis.kind === 'consent' ? basis : null;
  return {
    ...{ enrolmentId, claimantId, courseId, state: 'referred', since: occurredAt },
    ...{ referredOn: occurredAt, referredBy },
    ...{ consentId: consent?.consentId ?? null, consentRecipient: consent?.recipient ?? null },
    overrideGround: basis.kind === 'override' ? basis.ground : null,
    ...{ contactConsentId: contactConsent?.consentId ?? null, contactRecipient: contactConsent?.recipient ?? null },
    ...{ ...withoutPlace, ...withoutEnd, sessions: {}, gained: [], words: wordsOf(event), lastWords: null },
  };
}

function changed(row: EnrolmentRow, event: Exclude<OfEnrolment, Referred>): EnrolmentRow {
  const { type, data } = event;
  const since = data.occurredAt;
  const stands = { ...row, ...withoutEnd, since, lastWords: wordsOf(event) };
  switch (type) {
    case 'ClaimantEnrolled':
      return { ...stands, state: 'enrolled', enrolledOn: since, enrolledBy: data.staffId };
    case 'CourseSessionRecorded':
      return { ...row, sessions: { ...row.sessions, [since]: data.attendance } };
    case 'CourseSessionCorrected':
      return { ...row, sessions: sessionsAfter(row.sessions, data) };
    case 'SkillGained':
      return { ...row, gained: gainedAfter(row.gained, data) };
    case 'SkillGainWithdrawn':
      return { ...row, gained: row.gained.filter(({ skill }) => skill !== data.skill) };
    case 'CourseCompleted':
      return { ...stands, state: 'completed', completedOn: since };
    case 'EnrolmentReopened':
      return { ...stands, state: row.enrolledOn === null ? 'referred' : 'enrolled' };
    case 'CourseDroppedOut':
    case 'EnrolmentRefused':
      return { ...stands, ...withoutPlace, state: endOf[type], reason: codedText(data.reason) };
    case 'EnrolmentWithdrawn':
      return { ...stands, ...withoutPlace, state: 'withdrawn', reason: codedText(data.reason), withdrawnBy: data.by };
    case 'EnrolmentEnteredInError':
      return { ...stands, ...withoutPlace, state: 'entered-in-error', sessions: {}, gained: [], words: null };
  }
}

/** Of somebody who was forgotten nobody knows any more which one it was. */
function gainedAfter(
  before: EnrolmentRow['gained'],
  { skill, level, occurredAt: on }: EventNamed<'SkillGained'>['data'],
): EnrolmentRow['gained'] {
  if (isForgotten(skill) || isForgotten(level)) return before;
  return [...before.filter((one) => one.skill !== skill), { skill, level, on }];
}
