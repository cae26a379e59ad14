import type { AnyDecider, CodeList } from '@alongside/kernel';
import type { HeldAboutPerson, RecordClass } from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';
import { supportCaseCodeLists } from './domain/code-lists/support-case.lists';
import { supportCaseDecider } from './domain/support-case/support-case.decider';
import { supportCaseRetention } from './read-models/retention/support-case-retention';
import { supportCaseHeld } from './read-models/subject-access/support-case-held';
import { supportCaseFold } from './read-models/support-case/support-case.fold';
import { caseTeamFold } from './read-models/team/case-team.fold';

export { SupportCaseRelations } from './api/support-case-relations';
export { supportCaseDecider, type SupportCaseCommand } from './domain/support-case/support-case.decider';
export * from './domain/support-case/case-work.events';
export type { OfCase } from './domain/support-case/of-case';
export * from './domain/support-case/support-case.events';
export { isOnTeam, isOwnerOn, type SupportCaseState } from './domain/support-case/support-case.state';
export { caseMemberships } from './read-models/platform/case-memberships';
export { caseNotFound } from './domain/support-case/refusals';
export { HighBarriersModule } from './high-barriers.module';

export const highBarriersCodeLists: readonly CodeList[] = supportCaseCodeLists;

export const highBarriersDeciders: readonly AnyDecider[] = [supportCaseDecider];

export const highBarriersFolds: readonly AnyFold[] = [caseTeamFold, supportCaseFold];

export const highBarriersHeld: HeldAboutPerson = { sections: [supportCaseHeld], places: {} };

export const highBarriersRetention: readonly RecordClass[] = [supportCaseRetention];
