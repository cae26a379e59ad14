import type { TimelineContribution } from '@alongside/caseload';
import type { AnyDecider, CodeList } from '@alongside/kernel';
import type { HeldAboutPerson, RecordClass } from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';

export { skillCodeOf } from './domain/taxonomy/skill-code';
export { SkillsMatchingModule } from './skills-matching.module';

export const skillsMatchingCodeLists: readonly CodeList[] = [];

export const skillsMatchingDeciders: readonly AnyDecider[] = [];

export const skillsMatchingFolds: readonly AnyFold[] = [];

export const skillsMatchingHeld: HeldAboutPerson = { sections: [], places: {} };

export const skillsMatchingRetention: readonly RecordClass[] = [];

/** What of it stands in the timeline of a claimant. */
export const skillsMatchingTimeline: TimelineContribution = { events: [], entryIds: [] };
