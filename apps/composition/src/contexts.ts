import {
  caseloadCodeLists,
  caseloadDeciders,
  caseloadFolds,
  caseloadHeld,
  CaseloadModule,
  caseloadRetention,
  recordsOfPerson,
  type TaskContribution,
  type TimelineContribution,
} from '@alongside/caseload';
import {
  assertDeskOpen,
  communityDeskCodeLists,
  communityDeskDeciders,
  communityDeskFolds,
  communityDeskHeld,
  CommunityDeskModule,
  communityDeskRetention,
  communityDeskTasks,
  communityDeskTimeline,
  deskDecider,
  recordsOfVisitor,
} from '@alongside/community-desk';
import {
  assertEmployer,
  employerDecider,
  employersCodeLists,
  employersDeciders,
  employersFolds,
  employersHeld,
  EmployersModule,
  employersRetention,
  employersTimeline,
} from '@alongside/employers';
import {
  highBarriersCodeLists,
  highBarriersDeciders,
  highBarriersFolds,
  highBarriersHeld,
  HighBarriersModule,
  OffencesModule,
  highBarriersRetention,
} from '@alongside/high-barriers';
import type { AnyDecider, CodeList } from '@alongside/kernel';
import {
  officesDeciders,
  officesFolds,
  officesHeld,
  OfficesModule,
  officesRetention,
  OpenPlaces,
} from '@alongside/offices';
import { outcomesFolds, OutcomesModule } from '@alongside/outcomes';
import {
  privacyDeciders,
  privacyFolds,
  OnePerson,
  privacyHeld,
  PrivacyModule,
  type HeldAboutPerson,
  type RecordClass,
  PartitionedReadLog1795600000000,
  ReadLog1763780000000,
  ReadUnder1795760000000,
} from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';
import {
  skillsMatchingCodeLists,
  skillsMatchingDeciders,
  skillsMatchingFolds,
  skillsMatchingHeld,
  SkillsMatchingModule,
  skillsMatchingRetention,
  skillsMatchingTimeline,
} from '@alongside/skills-matching';
import {
  KnownEmployers,
  staffAutonomyCodeLists,
  staffAutonomyDeciders,
  staffAutonomyFolds,
  staffAutonomyHeld,
  StaffAutonomyModule,
  staffAutonomyRetention,
  staffAutonomyTimeline,
} from '@alongside/staff-autonomy';

/** All rooms of the house. */
export const contextModules = [
  CaseloadModule,
  CommunityDeskModule,
  EmployersModule,
  HighBarriersModule,
  OffencesModule,
  OfficesModule,
  OutcomesModule,
  PrivacyModule,
  SkillsMatchingModule,
  StaffAutonomyModule,
];

export const deciders: readonly AnyDecider[] = [
  ...caseloadDeciders,
  ...communityDeskDeciders,
  ...employersDeciders,
  ...highBarriersDeciders,
  ...officesDeciders,
  ...privacyDeciders,
  ...skillsMatchingDeciders,
  ...staffAutonomyDeciders,
];

/** What stands in the timeline of a claimant that is not of *caseload*. */
export const timelineContributions: readonly TimelineContribution[] = [
  communityDeskTimeline,
  employersTimeline,
  skillsMatchingTimeline,
  staffAutonomyTimeline,
];

/** What there is to do for claimants that is not of *caseload*. */
const taskContributions: readonly TaskContribution[] = [communityDeskTasks];

export const folds: readonly AnyFold[] = [
  ...caseloadFolds({ timeline: timelineContributions, tasks: taskContributions }),
  ...communityDeskFolds,
  ...employersFolds,
  ...highBarriersFolds,
  ...officesFolds,
  ...outcomesFolds,
  ...privacyFolds,
  ...skillsMatchingFolds,
  ...staffAutonomyFolds,
];

/** What can be said in one word. */
export const codeLists: readonly CodeList[] = [
  ...caseloadCodeLists,
  ...communityDeskCodeLists,
  ...employersCodeLists,
  ...highBarriersCodeLists,
  ...skillsMatchingCodeLists,
  ...staffAutonomyCodeLists,
];

/** What is held about persons, for whoever asks what is held about them. */
export const heldAboutPersons: readonly HeldAboutPerson[] = [
  caseloadHeld,
  communityDeskHeld,
  employersHeld,
  highBarriersHeld,
  officesHeld,
  privacyHeld,
  skillsMatchingHeld,
  staffAutonomyHeld,
];

/** Where roles are held; desks among them. */
export const openPlaces = new OpenPlaces(async (look, id, day) => assertDeskOpen(await look(deskDecider, id), day));

/** Whom advisors call for the claimants whom they follow. */
export const knownEmployers = new KnownEmployers(async (look, id) => assertEmployer(await look(employerDecider, id)));

/** Which records are of one person, those of sessions at a desk among them. */
export const onePerson = new OnePerson(async (look, person) => {
  const records = await recordsOfPerson(look, person);
  const ofSessions = await Promise.all(records.map((record) => recordsOfVisitor(look, record)));
  return [...records, ...ofSessions.flat()];
});

/** The records about persons that are kept for so long. */
export const recordClasses: readonly RecordClass[] = [
  caseloadRetention,
  ...communityDeskRetention,
  ...employersRetention,
  ...highBarriersRetention,
  officesRetention,
  ...skillsMatchingRetention,
  ...staffAutonomyRetention,
];

/** Of durable tables, in the order of their time stamps. */
export const migrations = [ReadLog1763780000000, PartitionedReadLog1795600000000, ReadUnder1795760000000];
