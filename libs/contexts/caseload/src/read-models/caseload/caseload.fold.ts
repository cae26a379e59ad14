import type { LocalDate, Uuid } from '@alongside/kernel';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import { assignmentEvents, type AssignmentEvent } from '../../domain/assignment/assignment.events';
import { claimEvents, type ClaimEvent } from '../../domain/claim/claim.events';
import { claimantEvents, type ClaimantEvent } from '../../domain/claimant/claimant.events';
import { employmentEvents, type EmploymentEvent } from '../../domain/employment/employment.events';
import { interactionEvents, type InteractionEvent } from '../../domain/interaction/interaction.events';
import { noteEvents, type NoteEvent } from '../../domain/note/note.events';
import { CaseloadRow } from './caseload.row';
import { CaseloadCoverRow } from './caseload-cover.row';
import { assignmentAfter } from './known-assignment';
import { claimsAfter, isOpen, noClaim, shownClaim, unfollowed } from './known-claims';
import { flagsAfter } from './known-flags';
import { jobsAfter } from './known-jobs';
import { meetingsAfter, withoutAppointments } from './known-meetings';
import { erasedRow, personAfter } from './known-person';

type OfClaimant =
  | FoldedEvent<ClaimantEvent, typeof claimantEvents>
  | FoldedEvent<ClaimEvent, typeof claimEvents>
  | FoldedEvent<EmploymentEvent, typeof employmentEvents>
  | FoldedEvent<AssignmentEvent, typeof assignmentEvents>
  | FoldedEvent<InteractionEvent, typeof interactionEvents>
  | FoldedEvent<NoteEvent, typeof noteEvents>;
type Event = OfClaimant | FoldedEvent<PersonEvent, typeof personEvents>;
type Tables = { caseload: CaseloadRow; cover: CaseloadCoverRow };

const definitions = {
  ...claimantEvents,
  ...claimEvents,
  ...employmentEvents,
  ...assignmentEvents,
  ...interactionEvents,
  ...noteEvents,
};

/** What these say is shown in no list: their rows are not even looked at. */
const passedOver: readonly OfClaimant['type'][] = [
  'AccessibilityNeedsDescribed',
  'SupporterNamed',
  'SupporterCorrected',
  'SupporterEnded',
  'SupporterEnteredInError',
  'DuplicateDismissed',
  'DuplicateReopened',
  'BenefitPaid',
  'BenefitAdjusted',
  'ReentryLinked',
  'EmploymentEvidenceAdded',
  'EmploymentEvidenceWithdrawn',
  'SustainedCheckMade',
  'SustainedCheckCorrected',
  'SustainedCheckWithdrawn',
  'PostHireIssueRaised',
  'PostHireIssueHelped',
  'PostHireIssueResolved',
  'PostHireIssueReopened',
  'PostHireIssueEnteredInError',
  'LossContactClosed',
  'LossContactReopened',
  'NextStepDone',
  'NextStepDropped',
  'NoteWritten',
  'NoteCorrected',
  'NoteFollowUpPlanned',
  'NoteFollowUpMoved',
  'NoteFollowedUp',
  'NoteFollowUpReopened',
];

const followed: ReadonlySet<string> = new Set(
  Object.keys(definitions).filter((type) => !passedOver.some((one) => one === type)),
);

/** What the caseload lists show: a row a claimant, of all that is told of one. */
export const caseloadFold: Fold<Tables, Event> = {
  name: 'caseload.caseload_v7',
  tables: { caseload: CaseloadRow, cover: CaseloadCoverRow },
  key: 'claimantId',
  keys: (event) => {
    if (event.type === 'PersonForgotten') return [event.data.personId];
    return followed.has(event.type) ? [event.data.claimantId] : [];
  },
  evolve: ({ caseload: [before], cover }, event, claimantId) => {
    const row = before ?? unknownRow(claimantId);
    if (event.type === 'PersonForgotten')
      return { caseload: before ? [finished(forgotten(row, event.data.occurredAt), cover)] : [], cover };
    if (!isAmong(assignmentEvents, event)) return { caseload: [finished(changed(row, event), cover)], cover };
    const assigned = assignmentAfter({ row, covers: cover }, event);
    return { caseload: [finished(assigned.row, assigned.covers)], cover: assigned.covers };
  },
};

function changed(row: CaseloadRow, event: Exclude<OfClaimant, { type: AssignmentEvent['type'] }>): CaseloadRow {
  if (isAmong(claimantEvents, event)) return personAfter(row, event);
  if (isAmong(claimEvents, event)) return claimsAfter(row, event);
  if (isAmong(employmentEvents, event)) return jobsAfter(row, event);
  if (isAmong(noteEvents, event)) return flagsAfter(row, event);
  return meetingsAfter(row, event);
}

function forgotten(row: CaseloadRow, day: LocalDate): CaseloadRow {
  return withoutAppointments(unfollowed({ ...row, forgotten: true }, day));
}

function isAmong<Of extends OfClaimant, Type extends string>(
  ofOneKind: Readonly<Record<Type, unknown>>,
  event: Of,
): event is Extract<Of, { type: Type }> {
  return event.type in ofOneKind;
}

function finished(row: CaseloadRow, standIns: readonly CaseloadCoverRow[]): CaseloadRow {
  const covers = standIns.map(({ advisorId, validFrom: from, validTo: to }) => ({ advisorId, from, to }));
  const office = officeOf(row);
  const homeOffice = office ?? row.claims.at(-1)?.office ?? row.registeredOffice;
  const tasksAt = office ?? (row.jobs.length > 0 ? homeOffice : null);
  const placed = { ...row, covers, office, homeOffice, tasksAt };
  const finished = { ...placed, plain: isPlain(placed) };
  return row.forgotten ? erasedRow(finished) : finished;
}

function isPlain({ registeredOn, forgotten, canonicalId, excluded, covers }: CaseloadRow): boolean {
  return registeredOn !== null && !forgotten && canonicalId === null && excluded.length === 0 && covers.length === 0;
}

function officeOf({ advisorOffice, proposedOffice, claims }: CaseloadRow): Uuid | null {
  const claim = shownClaim(claims);
  return advisorOffice ?? proposedOffice ?? (claim && isOpen(claim) ? claim.office : null);
}

function unknownRow(claimantId: Uuid): CaseloadRow {
  const details = { registeredOn: null, nameType: null, nameSealed: null, forgotten: false, birthMonth: null };
  const declared = { languages: [], interpreterNeeded: null, communities: [], skills: [], barriers: [], themes: [] };
  const inCharge = { advisorId: null, advisorSince: null, advisorOffice: null, office: null };
  const seenBy = {
    registeredOffice: null,
    homeOffice: null,
    tasksAt: null,
    excluded: [],
    exclusions: [],
    plain: false,
  };
  const merging = { canonicalId: null, duplicateIds: [] };
  const proposal = { proposedAdvisorId: null, proposedOffice: null, proposedOn: null };
  const spells = { claims: [], ...noClaim, jobs: [], jobStartedOn: null };
  const past = { meetings: [], lastMetOn: null, lastAttendance: null, lastAttendanceOn: null, missedSinceMet: 0 };
  const days = { appointmentDays: [], firstAppointmentOn: null, lastAppointmentOn: null };
  const meetings = { appointments: [], ...days, ...past };
  return {
    claimantId,
    ...details,
    ...declared,
    ...inCharge,
    ...seenBy,
    ...merging,
    ...proposal,
    ...spells,
    ...meetings,
    flags: [],
    flagKinds: [],
    covers: [],
  };
}
