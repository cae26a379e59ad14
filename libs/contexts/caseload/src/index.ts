import { actionPlanDecider } from './domain/action-plan/action-plan.decider';
import { assignmentDecider } from './domain/assignment/assignment.decider';
import { claimDecider } from './domain/claim/claim.decider';
import { claimantDecider } from './domain/claimant/claimant.decider';
import { consentDecider } from './domain/consent/consent.decider';
import { employmentDecider } from './domain/employment/employment.decider';
import { interactionDecider } from './domain/interaction/interaction.decider';
import { nationalInsuranceDecider } from './domain/national-insurance/national-insurance.decider';
import { reassignmentDecider } from './domain/reassignment/reassignment.decider';
import { noteDecider } from './domain/note/note.decider';
import { savedViewDecider } from './domain/saved-view/saved-view.decider';
import { actionPlanFold } from './read-models/action-plan/action-plan.fold';
import { handOverNoteFold } from './read-models/assignment/hand-over-note.fold';
import { assignmentFold } from './read-models/assignment/assignment.fold';
import { caseloadFold } from './read-models/caseload/caseload.fold';
import { claimFold } from './read-models/claim/claim.fold';
import { claimantFold } from './read-models/claimant/claimant.fold';
import { consentFold } from './read-models/consent/consent.fold';
import { employmentFold } from './read-models/employment/employment.fold';
import { interactionFold } from './read-models/interaction/interaction.fold';
import { mergeFold } from './read-models/merge/merge.fold';
import { reassignedClaimantFold } from './read-models/reassignment/reassigned-claimant.fold';
import { reassignmentFold } from './read-models/reassignment/reassignment.fold';
import { noteFold } from './read-models/note/note.fold';
import { satisfactionDecider } from './domain/satisfaction/satisfaction.decider';
import { satisfactionFold } from './read-models/satisfaction/satisfaction.fold';
import { savedViewFold } from './read-models/saved-view/saved-view.fold';
import { claimantKeyFold } from './read-models/search/claimant-key.fold';
import { taskFold } from './read-models/task/task.fold';
import { enteredInErrorFold } from './read-models/timeline/entered-in-error.fold';
import type { TaskContribution } from './read-models/task/task-contribution';
import type { TimelineContribution } from './read-models/timeline/timeline-contribution';
import { timelineFold } from './read-models/timeline/timeline.fold';

export { carryOutReassignments } from './application/carry-out-reassignments.process';
export { NationalInsuranceReservations, nationalInsurancePepper } from './application/national-insurance-reservations';
export { satisfactionLinkKey } from './application/satisfaction-links';
export type { Created } from './application/register-claimant.handler';
export { consentInForce, hasConsented, hasDeclined, isInForce, type ConsentAsked } from './application/consented';
export { assertRegistered } from './application/existing-claimant';
export { recordsOfPerson } from './application/records-of-person';
export { RecordSpell, type GivenSpell } from './application/record-spell.handler';
export { ExternalIds } from './application/import/external-ids';
export { feedPayment, type GivenPayment } from './application/import/feed-payment';
export { feedPayrollEntry, type GivenPayrollEntry } from './application/import/feed-payroll';
export { importClaim, type GivenClaimRow } from './application/import/import-claim';
export { importInteraction, type GivenInteractionRow } from './application/import/import-interaction';
export { importPerson, type GivenPerson } from './application/import/import-person';
export {
  touchedByClaim,
  touchedByPayment,
  touchedByPayrollEntry,
  touchedByPerson,
  type Touched,
} from './application/import/touched';
export { bringTo, ImportConflict, type Importing, type Taken } from './application/import/importing';
export { IsTaxonomyCode } from './api/taxonomy-code.decorator';
export { IsWeeklyHours } from './api/weekly-hours.decorator';
export { CodeLists } from './api/code-lists';
export { ConcernsClaimant } from './api/concerns';
export { listLink } from './api/list-link';
export { caseworkerOf, viewerOf } from './api/viewer-of';
export { CaseloadRelations } from './api/caseload-relations';
export { ActBody } from './api/consent.dto';
export { JobTermsBody } from './api/employment.dto';
export { CaseloadModule } from './caseload.module';
export * from './domain/action-plan/action-plan.events';
export * from './domain/assignment/assignment.events';
export * from './domain/assignment/spells';
export * from './domain/claim/claim.events';
export * from './domain/claimant/claimant.events';
export type { Gain } from './domain/claimant/declared-skills';
export * from './domain/consent/consent.events';
export type { GivenTerms } from './domain/employment/employment.decider';
export * from './domain/employment/employment.events';
export * from './domain/interaction/interaction.events';
export * from './domain/reassignment/reassignment.events';
export * from './domain/note/note.events';
export * from './domain/platform/platform-contribution';
export * from './domain/satisfaction/satisfaction.events';
export { caseloadCodeLists } from './domain/code-lists/code-lists';
export { actionPlanDecider, assignmentDecider, claimantDecider, claimDecider, consentDecider, employmentDecider };
export { foldedWords } from './domain/names/folded-words';
export { reservedCodes } from './domain/reserved-codes';
export { codedText, erased } from './read-models/erased';
export { skillCodeSql } from './read-models/skill-code.sql';
export { consentStandingSql } from './read-models/consent/consent-standing.sql';
export { claimantsInReachSql, ownCaseloadSql, toldToEmployersSql } from './read-models/caseload/claimants-in-reach.sql';
export {
  boundViewer,
  isKeptFromSql,
  isOnCaseloadSql,
  personOfSql,
  recordsOfSql,
  seenSql,
  Values,
  type Bind,
} from './read-models/viewer/seen.sql';
export type { Viewer } from './read-models/viewer/viewer';
export { LookUpClaimant, type LookedUp } from './read-models/search/look-up-claimant.query';
export type { Identifiers } from './domain/names/answers-to';
export { JobsOfClaimant } from './read-models/employment/jobs-of-claimant.query';
export { caseloadRetention } from './read-models/retention/caseload-retention';
export { ListFirstNames } from './read-models/claimant/first-names.query';
export { caseloadHeld } from './read-models/subject-access/caseload-held';
export type { TaskContribution } from './read-models/task/task-contribution';
export type { TaskRow } from './read-models/task/task.row';
export { TimelineContributions, type TimelineContribution } from './read-models/timeline/timeline-contribution';

export const caseloadDeciders = [
  claimantDecider,
  assignmentDecider,
  claimDecider,
  employmentDecider,
  interactionDecider,
  actionPlanDecider,
  consentDecider,
  noteDecider,
  satisfactionDecider,
  nationalInsuranceDecider,
  reassignmentDecider,
  savedViewDecider,
];

/** What other contexts add. */
export interface Added {
  /** To a claimant's timeline. */
  readonly timeline: readonly TimelineContribution[];
  /** To what there is to do. */
  readonly tasks: readonly TaskContribution[];
}

export const caseloadFolds = ({ timeline, tasks }: Added) => [
  claimantFold,
  assignmentFold,
  handOverNoteFold,
  reassignmentFold,
  reassignedClaimantFold,
  caseloadFold,
  claimFold,
  employmentFold,
  interactionFold,
  actionPlanFold,
  consentFold,
  noteFold,
  satisfactionFold,
  taskFold(tasks),
  timelineFold(timeline),
  enteredInErrorFold(timeline),
  claimantKeyFold,
  mergeFold,
  savedViewFold,
];
