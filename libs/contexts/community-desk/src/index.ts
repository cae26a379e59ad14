import type { TaskContribution, TimelineContribution } from '@alongside/caseload';
import type { AnyDecider, CodeList } from '@alongside/kernel';
import type { HeldAboutPerson, RecordClass } from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';
import { deskCodeLists } from './domain/code-lists/desk.lists';
import { referralCodeLists } from './domain/code-lists/referral.lists';
import { sessionCodeLists } from './domain/code-lists/session.lists';
import { deskDecider } from './domain/desk/desk.decider';
import { deskSessionDecider } from './domain/desk-session/desk-session.decider';
import { deskSessionEvents } from './domain/desk-session/desk-session.events';
import { deskVisitorDecider } from './domain/desk-visitor/desk-visitor.decider';
import { referralDecider } from './domain/referral/referral.decider';
import { deskFold } from './read-models/desk/desk.fold';
import { referralEvents } from './domain/referral/referral.events';
import { referralFold } from './read-models/referral/referral.fold';
import { referralTasksAfter, type TaskEvent } from './read-models/referral/referral-tasks';
import { deskHeld } from './read-models/subject-access/desk-held';
import { deskSessionRetention } from './read-models/retention/desk-session-retention';
import { gatheringRetention } from './read-models/retention/gathering-retention';
import { referralRetention } from './read-models/retention/referral-retention';
import { deskSessionFold } from './read-models/desk-session/desk-session.fold';
import { deskSessionHeld, deskVisitorHeld } from './read-models/subject-access/desk-session-held';
import { referralHeld } from './read-models/subject-access/referral-held';
import { listingCodeLists } from './domain/code-lists/listing.lists';
import { serviceListingDecider } from './domain/service-listing/service-listing.decider';
import { serviceTaxonomyDecider } from './domain/service-taxonomy/service-taxonomy.decider';
import { serviceListingFold } from './read-models/service-listing/service-listing.fold';
import { serviceTaxonomyFold } from './read-models/service-taxonomy/service-taxonomy.fold';
import { gatheringLists } from './domain/code-lists/gathering.lists';
import { gatheringDecider } from './domain/gathering/gathering.decider';
import { gatheringFold } from './read-models/gathering/gathering.fold';
import { gatheringHeld } from './read-models/subject-access/gathering-held';

export {
  importListing,
  importTaxonomy,
  missListing,
  type ListingsImport,
  type ListingTaken,
} from './application/import/import-listing';
export { feedReader, type FeedReader } from './application/import/read-feed-item';
export * from './domain/service-listing/service-listing.events';
export * from './domain/service-listing/standard/published';
export type { Fault, Read } from './domain/service-listing/standard/read-published';
export { taxonomiesOf, termsIn } from './domain/service-listing/standard/terms-of';
export * from './domain/service-taxonomy/service-taxonomy.events';
export { ListListingsOfFeed, type ListingOfFeed } from './read-models/service-listing/service-listings.query';
export { GatheringRelations } from './api/gathering-relations';
export { DeskSessionRelations } from './api/desk-session-relations';
export { deskMemberships } from './read-models/platform/desk-memberships';
export { recordsOfVisitor } from './application/records-of-visitor';
export { CommunityDeskModule } from './community-desk.module';
export * from './domain/gathering/gathering.events';
export { CommunityDeskRelations } from './api/community-desk-relations';
export { ReferralRelations } from './api/referral-relations';
export * from './domain/referral/referral.events';
export { assertDeskOpen, deskDecider, isAtDesk, worksAtDesk, type DeskState } from './domain/desk/desk.decider';
export * from './domain/desk/desk.events';
export * from './domain/desk-session/desk-session.events';
export * from './domain/desk-visitor/desk-visitor.events';

export const communityDeskCodeLists: readonly CodeList[] = [
  ...deskCodeLists,
  ...sessionCodeLists,
  ...listingCodeLists,
  ...gatheringLists,
  ...referralCodeLists,
];

export const communityDeskDeciders: readonly AnyDecider[] = [
  deskDecider,
  deskSessionDecider,
  deskVisitorDecider,
  referralDecider,
  serviceListingDecider,
  serviceTaxonomyDecider,
  gatheringDecider,
];

export const communityDeskFolds: readonly AnyFold[] = [
  deskFold,
  deskSessionFold,
  referralFold,
  serviceListingFold,
  serviceTaxonomyFold,
  gatheringFold,
];

export const communityDeskHeld: HeldAboutPerson = {
  sections: [deskHeld, deskSessionHeld, deskVisitorHeld, referralHeld, gatheringHeld],
  places: {},
};

export const communityDeskRetention: readonly RecordClass[] = [
  deskSessionRetention,
  gatheringRetention,
  referralRetention,
];

/** What of it stands in the timeline of a claimant. */
export const communityDeskTimeline: TimelineContribution = {
  events: Object.keys(deskSessionEvents).filter((type) => type !== 'DeskSessionEntryNoted'),
  entryIds: ['sessionId'],
  personIn: 'claimantId',
};

/** What of it there is to do for a claimant. */
export const communityDeskTasks: TaskContribution = {
  events: Object.keys(referralEvents),
  recordIn: 'referralId',
  after: (tasks, event) => referralTasksAfter(tasks, event as TaskEvent),
};
