import type { TimelineContribution } from '@alongside/caseload';
import type { AnyDecider, CodeList } from '@alongside/kernel';
import type { HeldAboutPerson, RecordClass } from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';

export { CommunityDeskModule } from './community-desk.module';

export const communityDeskCodeLists: readonly CodeList[] = [];

export const communityDeskDeciders: readonly AnyDecider[] = [];

export const communityDeskFolds: readonly AnyFold[] = [];

export const communityDeskHeld: HeldAboutPerson = { sections: [], places: {} };

export const communityDeskRetention: readonly RecordClass[] = [];

/** What of it stands in the timeline of a claimant. */
export const communityDeskTimeline: TimelineContribution = { events: [], entryIds: [] };
