import type { TimelineContribution } from '@alongside/caseload';
import type { AnyDecider, CodeList } from '@alongside/kernel';
import type { HeldAboutPerson, RecordClass } from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';
import { taxonomyDecider } from './domain/taxonomy/taxonomy.decider';
import { taxonomySheetDecider } from './domain/taxonomy-sheet/taxonomy-sheet.decider';
import { conceptFold } from './read-models/taxonomy/concept.fold';
import { conceptRelationsFold } from './read-models/taxonomy/concept-relations.fold';
import { askingVacancyFold } from './read-models/matching/asking-vacancy.fold';
import { matchableClaimantFold } from './read-models/matching/matchable-claimant.fold';
import { declaredSkillFold } from './read-models/alignment/declared-skill.fold';
import { taxonomyFold } from './read-models/taxonomy/taxonomy.fold';
import { alignmentCodeLists } from './domain/code-lists/alignment.lists';
import { courseCodeLists } from './domain/code-lists/course.lists';
import { enrolmentCodeLists } from './domain/code-lists/enrolment.lists';
import { courseDecider } from './domain/course/course.decider';
import { enrolmentDecider } from './domain/enrolment/enrolment.decider';
import { enrolmentEvents } from './domain/enrolment/enrolment.events';
import { courseFold } from './read-models/course/course.fold';
import { enrolmentFold } from './read-models/enrolment/enrolment.fold';
import { enrolmentRetention } from './read-models/retention/enrolment-retention';
import { enrolmentHeld } from './read-models/subject-access/enrolment-held';

export { publishSheet } from './application/taxonomy/publish-sheet';
export { publishVersion } from './application/taxonomy/publish-version';
export { SkillsMatchingRelations } from './api/skills-matching-relations';
export { courseDecider, coursePlacesLeft, type CourseCommand } from './domain/course/course.decider';
export * from './domain/course/course.events';
export * from './domain/course/course-terms';
export { enrolmentDecider, type EnrolmentCommand } from './domain/enrolment/enrolment.decider';
export * from './domain/enrolment/enrolment.events';
export type { PublishedPart, TaxonomyEvent } from './domain/taxonomy/taxonomy.events';
export * from './domain/taxonomy-sheet/published-concept';
export type { TaxonomySheetCommand } from './domain/taxonomy-sheet/taxonomy-sheet.decider';
export * from './domain/taxonomy-sheet/taxonomy-parts';
export type { TaxonomySheetEvent } from './domain/taxonomy-sheet/taxonomy-sheet.events';
export { courseMemberships } from './read-models/platform/course-memberships';
export { occupationAsks, type OccupationAsks } from './read-models/taxonomy/occupation-asks';
export { SkillsMatchingModule } from './skills-matching.module';

export const skillsMatchingCodeLists: readonly CodeList[] = [
  ...courseCodeLists,
  ...enrolmentCodeLists,
  ...alignmentCodeLists,
];

export const skillsMatchingDeciders: readonly AnyDecider[] = [
  taxonomyDecider,
  taxonomySheetDecider,
  courseDecider,
  enrolmentDecider,
];

export const skillsMatchingFolds: readonly AnyFold[] = [
  conceptFold,
  conceptRelationsFold,
  taxonomyFold,
  courseFold,
  enrolmentFold,
  askingVacancyFold,
  matchableClaimantFold,
  declaredSkillFold,
];

export const skillsMatchingHeld: HeldAboutPerson = { sections: [enrolmentHeld], places: {} };

export const skillsMatchingRetention: readonly RecordClass[] = [enrolmentRetention];

/** What of it stands in the timeline of a claimant: not what was told to the provider, and why it may be. */
export const skillsMatchingTimeline: TimelineContribution = {
  events: Object.keys(enrolmentEvents),
  entryIds: ['enrolmentId'],
  withheld: ['name', 'contact', 'contactConsent', 'basis', 'overrideReason'],
};
