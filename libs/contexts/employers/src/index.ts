import type { TimelineContribution } from '@alongside/caseload';
import type { AnyDecider, CodeList } from '@alongside/kernel';
import type { HeldAboutPerson, RecordClass } from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';

export { EmployersModule } from './employers.module';

export const employersCodeLists: readonly CodeList[] = [];

export const employersDeciders: readonly AnyDecider[] = [];

export const employersFolds: readonly AnyFold[] = [];

export const employersHeld: HeldAboutPerson = { sections: [], places: {} };

export const employersRetention: readonly RecordClass[] = [];

/** What of it stands in the timeline of a claimant. */
export const employersTimeline: TimelineContribution = { events: [], entryIds: [] };
