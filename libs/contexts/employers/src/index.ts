import type { TimelineContribution } from '@alongside/caseload';
import type { AnyDecider, CodeList } from '@alongside/kernel';
import type { HeldAboutPerson, RecordClass } from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';
import { candidacyDecider } from './domain/candidacy/candidacy.decider';
import { candidacyEvents } from './domain/candidacy/candidacy.events';
import { candidacyCodeLists } from './domain/code-lists/candidacy.lists';
import { vacancyCodeLists } from './domain/code-lists/vacancy.lists';
import { vacancyDecider } from './domain/vacancy/vacancy.decider';
import { vacancyOnBoardFold } from './read-models/board/vacancy-on-board.fold';
import { applicationFold } from './read-models/candidacy/application.fold';
import { candidacyRetention } from './read-models/retention/candidacy-retention';
import { candidacyHeld } from './read-models/subject-access/candidacy-held';

export { candidacyDecider, type CandidacyCommand } from './domain/candidacy/candidacy.decider';
export * from './domain/candidacy/candidacy.events';
export { placesLeft, vacancyDecider, type VacancyCommand } from './domain/vacancy/vacancy.decider';
export * from './domain/vacancy/vacancy.events';
export type { Vacancy, VacancyState } from './domain/vacancy/vacancy.state';
export * from './domain/vacancy/vacancy-terms';
export { EmployersModule } from './employers.module';

export const employersCodeLists: readonly CodeList[] = [...vacancyCodeLists, ...candidacyCodeLists];

export const employersDeciders: readonly AnyDecider[] = [vacancyDecider, candidacyDecider];

export const employersFolds: readonly AnyFold[] = [applicationFold, vacancyOnBoardFold];

export const employersHeld: HeldAboutPerson = { sections: [candidacyHeld], places: {} };

export const employersRetention: readonly RecordClass[] = [candidacyRetention];

/** What of it stands in the timeline of a claimant. */
export const employersTimeline: TimelineContribution = {
  events: Object.keys(candidacyEvents),
  entryIds: ['applicationId'],
};
