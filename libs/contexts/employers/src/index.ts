import type { TimelineContribution } from '@alongside/caseload';
import type { AnyDecider, CodeList } from '@alongside/kernel';
import type { HeldAboutPerson, RecordClass } from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';
import { candidacyDecider } from './domain/candidacy/candidacy.decider';
import { candidacyEvents } from './domain/candidacy/candidacy.events';
import { candidacyCodeLists } from './domain/code-lists/candidacy.lists';
import { vacancyCodeLists } from './domain/code-lists/vacancy.lists';
import { employerCodeLists } from './domain/code-lists/employer.lists';
import { introductionCodeLists } from './domain/code-lists/introduction.lists';
import { employerDecider } from './domain/employer/employer.decider';
import { employerKeyDecider } from './domain/employer-key/employer-key.decider';
import { introductionDecider } from './domain/introduction/introduction.decider';
import { introductionEvents } from './domain/introduction/introduction.events';
import { vacancyDecider } from './domain/vacancy/vacancy.decider';
import { vacancyOnBoardFold } from './read-models/board/vacancy-on-board.fold';
import { applicationFold } from './read-models/candidacy/application.fold';
import { candidacyRetention } from './read-models/retention/candidacy-retention';
import { candidacyHeld } from './read-models/subject-access/candidacy-held';
import { employerFold } from './read-models/employer/employer.fold';
import { hireFold } from './read-models/hire/hire.fold';
import { applicationHistoryFold } from './read-models/history/application-history.fold';
import { employerHistoryFold } from './read-models/history/employer-history.fold';
import { vacancyHistoryFold } from './read-models/history/vacancy-history.fold';
import { introductionFold } from './read-models/introduction/introduction.fold';
import { employerContacts } from './read-models/retention/employer-contact-retention';
import { contactPersons, introductions } from './read-models/retention/employers-retention';
import { employerHeld } from './read-models/subject-access/employer-held';
import { introductionHeld } from './read-models/subject-access/introduction-held';
import { vacancyPostingFold } from './read-models/vacancy/vacancy-posting.fold';
import { vacancyFold } from './read-models/vacancy/vacancy.fold';

export { recordsOfEmployerSql, stayingEmployerSql } from './read-models/employer/records-of-employer.sql';
export { mayBePutForwardSql } from './read-models/board/in-reach.sql';
export { VacancyRelations } from './api/vacancy-relations';
export { importPosting, vacancyOf, type GivenPosting } from './application/job-posting/import-posting';
export { PostingProblem } from './application/job-posting/posting-problem';
export { isPosting, readPosting, type ReadPosting } from './application/job-posting/read-posting';
export { candidacyDecider, type CandidacyCommand } from './domain/candidacy/candidacy.decider';
export * from './domain/candidacy/candidacy.events';
export { EmployersRelations } from './api/employers-relations';
export { assertNotExcluded } from './application/of-candidacy';
export { assertEmployer, employerDecider } from './domain/employer/employer.decider';
export * from './domain/employer/employer.events';
export { introductionDecider } from './domain/introduction/introduction.decider';
export * from './domain/introduction/introduction.events';
export { placesLeft, vacancyDecider, type VacancyCommand } from './domain/vacancy/vacancy.decider';
export * from './domain/vacancy/vacancy.events';
export type { Vacancy, VacancyState } from './domain/vacancy/vacancy.state';
export * from './domain/vacancy/vacancy-terms';
export { employersViewerOf } from './api/employers-viewer';
export { openName, type SealedName } from './read-models/candidacy/named-application';
export { ClaimantNameRecord } from './read-models/candidacy/application.record';
export { EmployersModule } from './employers.module';

export const employersCodeLists: readonly CodeList[] = [
  ...employerCodeLists,
  ...introductionCodeLists,
  ...vacancyCodeLists,
  ...candidacyCodeLists,
];

export const employersDeciders: readonly AnyDecider[] = [
  employerDecider,
  employerKeyDecider,
  introductionDecider,
  vacancyDecider,
  candidacyDecider,
];

export const employersFolds: readonly AnyFold[] = [
  employerFold,
  employerHistoryFold,
  vacancyHistoryFold,
  applicationHistoryFold,
  hireFold,
  introductionFold,
  applicationFold,
  vacancyFold,
  vacancyPostingFold,
  vacancyOnBoardFold,
];

/** What is held about persons, and what employers are called. */
export const employersHeld: HeldAboutPerson = {
  sections: [employerHeld, introductionHeld, candidacyHeld],
  places: {
    EmployerRegistered: { id: 'employerId', name: 'name' },
    EmployerDetailsCorrected: { id: 'employerId', name: 'name' },
  },
};

export const employersRetention: readonly RecordClass[] = [
  contactPersons,
  employerContacts,
  introductions,
  candidacyRetention,
];

/** What of it stands in the timeline of a claimant. */
export const employersTimeline: TimelineContribution = {
  events: [
    ...Object.keys(introductionEvents),
    ...Object.keys(candidacyEvents),
    ...['EmployerContacted', 'EmployerContactCorrected', 'EmployerContactEnteredInError'],
  ],
  entryIds: ['introductionId', 'applicationId', 'contactId'],
  withheld: ['aboutId'],
};
