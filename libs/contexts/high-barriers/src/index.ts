import type { AnyDecider, CodeList } from '@alongside/kernel';
import type { HeldAboutPerson, RecordClass } from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';
import { supportCaseCodeLists } from './domain/code-lists/support-case.lists';
import { breakGlassDecider } from './domain/break-glass/break-glass.decider';
import { breakGlassCodeLists } from './domain/code-lists/break-glass.lists';
import { offenceCodeLists } from './domain/code-lists/offence.lists';
import { disclosureDecider } from './domain/disclosure/disclosure.decider';
import { offenceAccessDecider } from './domain/offence-access/offence-access.decider';
import { offenceFileDecider } from './domain/offence-file/offence-file.decider';
import { supportCaseDecider } from './domain/support-case/support-case.decider';
import { breakGlassFold } from './read-models/break-glass/break-glass.fold';
import { disclosureFold } from './read-models/disclosure/disclosure.fold';
import { offenceAccessFold } from './read-models/offence-access/offence-access.fold';
import { offenceFold } from './read-models/offence/offence.fold';
import { breakGlassHeld } from './read-models/subject-access/break-glass-held';
import { disclosureHeld, offenceAccessHeld, offenceHeld } from './read-models/subject-access/offence-held';
import { breakGlassRetention } from './read-models/retention/break-glass-retention';
import { disclosureRetention } from './read-models/retention/disclosure-retention';
import { supportCaseRetention } from './read-models/retention/support-case-retention';
import { supportCaseHeld } from './read-models/subject-access/support-case-held';
import { supportCaseFold } from './read-models/support-case/support-case.fold';
import { caseTeamFold } from './read-models/team/case-team.fold';

export { GlassRelations } from './api/glass-relations';
export { glassesOf } from './application/glasses-of';
export { destroyOffences, type DestroyedKeys } from './application/destroy-offences.process';
export * from './domain/break-glass/break-glass.events';
export * from './domain/disclosure/disclosure.events';
export * from './domain/offence-access/offence-access.events';
export * from './domain/offence-file/offence-file.events';
export { breakGlassDecider, disclosureDecider, offenceAccessDecider, offenceFileDecider };
export { SupportCaseRelations } from './api/support-case-relations';
export { supportCaseDecider, type SupportCaseCommand } from './domain/support-case/support-case.decider';
export * from './domain/support-case/case-work.events';
export type { OfCase } from './domain/support-case/of-case';
export * from './domain/support-case/support-case.events';
export { isOnTeam, isOwnerOn, type SupportCaseState } from './domain/support-case/support-case.state';
export { caseMemberships } from './read-models/platform/case-memberships';
export { caseNotFound } from './domain/support-case/refusals';
export { HighBarriersModule } from './high-barriers.module';
export { OffencesModule } from './offences.module';

export const highBarriersCodeLists: readonly CodeList[] = [
  ...supportCaseCodeLists,
  ...offenceCodeLists,
  ...breakGlassCodeLists,
];

export const highBarriersDeciders: readonly AnyDecider[] = [
  supportCaseDecider,
  offenceFileDecider,
  offenceAccessDecider,
  disclosureDecider,
  breakGlassDecider,
];

export const highBarriersFolds: readonly AnyFold[] = [
  caseTeamFold,
  supportCaseFold,
  offenceFold,
  offenceAccessFold,
  disclosureFold,
  breakGlassFold,
];

export const highBarriersHeld: HeldAboutPerson = {
  sections: [supportCaseHeld, offenceHeld, offenceAccessHeld, disclosureHeld, breakGlassHeld],
  places: {},
};

export const highBarriersRetention: readonly RecordClass[] = [
  supportCaseRetention,
  breakGlassRetention,
  disclosureRetention,
];
