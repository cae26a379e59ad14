import type { TimelineContribution } from '@alongside/caseload';
import type { AnyDecider, CodeList } from '@alongside/kernel';
import type { HeldAboutPerson, RecordClass } from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';
import { vacancyCodeLists } from './domain/code-lists/vacancy.lists';
import { vacancyDecider } from './domain/vacancy/vacancy.decider';

export { placesLeft, vacancyDecider, type VacancyCommand } from './domain/vacancy/vacancy.decider';
export * from './domain/vacancy/vacancy.events';
export type { Vacancy, VacancyState } from './domain/vacancy/vacancy.state';
export * from './domain/vacancy/vacancy-terms';
export { EmployersModule } from './employers.module';

export const employersCodeLists: readonly CodeList[] = [...vacancyCodeLists];

export const employersDeciders: readonly AnyDecider[] = [vacancyDecider];

export const employersFolds: readonly AnyFold[] = [];

export const employersHeld: HeldAboutPerson = { sections: [], places: {} };

export const employersRetention: readonly RecordClass[] = [];

/** What of it stands in the timeline of a claimant. */
export const employersTimeline: TimelineContribution = { events: [], entryIds: [] };
