import type { TimelineContribution } from '@alongside/caseload';
import type { AnyDecider, CodeList } from '@alongside/kernel';
import type { HeldAboutPerson, RecordClass } from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';
import { autonomyRosterDecider } from './domain/autonomy-roster/autonomy-roster.decider';
import { autonomyRosterEvents } from './domain/autonomy-roster/autonomy-roster.events';
import { partnershipCodeLists } from './domain/code-lists/partnership.lists';
import { partnershipFold } from './read-models/partnership/partnership.fold';
import { partnershipRetention } from './read-models/retention/partnership-retention';
import { partnershipHeld } from './read-models/subject-access/partnership-held';

export { KnownEmployers } from './application/known-employers';
export { followPartnerships } from './application/follow-partnerships.process';
export { autonomyRosterDecider, type AutonomyRosterCommand } from './domain/autonomy-roster/autonomy-roster.decider';
export * from './domain/autonomy-roster/autonomy-roster.events';
export { autonomyMemberships } from './read-models/platform/autonomy-memberships';
export { StaffAutonomyModule } from './staff-autonomy.module';

export const staffAutonomyCodeLists: readonly CodeList[] = partnershipCodeLists;

export const staffAutonomyDeciders: readonly AnyDecider[] = [autonomyRosterDecider];

export const staffAutonomyFolds: readonly AnyFold[] = [partnershipFold];

export const staffAutonomyHeld: HeldAboutPerson = { sections: [partnershipHeld], places: {} };

export const staffAutonomyRetention: readonly RecordClass[] = [partnershipRetention];

/** What of it stands in the timeline of a claimant. */
export const staffAutonomyTimeline: TimelineContribution = {
  events: Object.keys(autonomyRosterEvents).filter((type) => !type.startsWith('Advisor')),
  entryIds: ['partnershipId'],
};
