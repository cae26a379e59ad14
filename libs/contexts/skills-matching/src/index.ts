import type { TimelineContribution } from '@alongside/caseload';
import type { AnyDecider, CodeList } from '@alongside/kernel';
import type { HeldAboutPerson, RecordClass } from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';
import { taxonomyDecider } from './domain/taxonomy/taxonomy.decider';
import { taxonomySheetDecider } from './domain/taxonomy-sheet/taxonomy-sheet.decider';
import { conceptFold } from './read-models/taxonomy/concept.fold';
import { conceptRelationsFold } from './read-models/taxonomy/concept-relations.fold';
import { taxonomyFold } from './read-models/taxonomy/taxonomy.fold';

export { publishSheet } from './application/taxonomy/publish-sheet';
export { publishVersion } from './application/taxonomy/publish-version';
export { skillCodeOf } from './domain/taxonomy/skill-code';
export type { PublishedPart } from './domain/taxonomy/taxonomy.events';
export * from './domain/taxonomy-sheet/published-concept';
export type { TaxonomySheetCommand } from './domain/taxonomy-sheet/taxonomy-sheet.decider';
export * from './domain/taxonomy-sheet/taxonomy-parts';
export { SkillsMatchingModule } from './skills-matching.module';

export const skillsMatchingCodeLists: readonly CodeList[] = [];

export const skillsMatchingDeciders: readonly AnyDecider[] = [taxonomyDecider, taxonomySheetDecider];

export const skillsMatchingFolds: readonly AnyFold[] = [conceptFold, conceptRelationsFold, taxonomyFold];

export const skillsMatchingHeld: HeldAboutPerson = { sections: [], places: {} };

export const skillsMatchingRetention: readonly RecordClass[] = [];

/** What of it stands in the timeline of a claimant. */
export const skillsMatchingTimeline: TimelineContribution = { events: [], entryIds: [] };
