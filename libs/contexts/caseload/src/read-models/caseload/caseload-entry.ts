import { daysBetween, monthOf, monthsBetween, type LocalDate, type Month, type Uuid } from '@alongside/kernel';
import type { EventCodec } from '@alongside/vault';
import type { NameRecord } from '../claimant/claimant.record';
import { erased } from '../erased';
import { openedOrNull } from '../open-sealed';
import type {
  CaseloadEntryRecord,
  OpenBarrierRecord,
  ListedProposalRecord,
  ShownClaimRecord,
} from './caseload-entry.record';
import type { OpenFlagRecord } from '../note/open-flag.record';
import type { OpenAppointment } from './caseload.row';

/** A row of the page as the statement answers it. */
export interface EntryRow {
  readonly id: Uuid;
  /** By which the list is ordered. */
  readonly day: LocalDate;
  readonly covering: boolean;
  readonly coverId: Uuid | null;
  readonly coverFrom: LocalDate;
  readonly coverTo: LocalDate | null;
  readonly registeredOn: LocalDate;
  readonly nameType: string;
  readonly nameSealed: string;
  readonly birthMonth: Month | null;
  readonly languages: string[];
  readonly interpreterNeeded: boolean | null;
  readonly communities: string[];
  readonly skills: string[];
  readonly barriers: OpenBarrierRecord[];
  readonly flags: OpenFlagRecord[];
  readonly advisorId: Uuid | null;
  readonly advisorSince: LocalDate;
  readonly office: Uuid | null;
  readonly proposedAdvisorId: Uuid | null;
  readonly proposedOffice: Uuid;
  readonly proposedOn: LocalDate;
  readonly claimId: Uuid | null;
  readonly benefit: string;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly destination: string | null;
  readonly followUpEndedOn: LocalDate | null;
  readonly jobStartedOn: LocalDate | null;
  readonly appointments: OpenAppointment[];
  readonly lastMetOn: LocalDate | null;
  readonly lastAttendance: string | null;
  readonly lastAttendanceOn: LocalDate;
  readonly missedSinceMet: number;
}

/** What is shown of a row on that day; its name is opened. */
export async function entryOf(codec: EventCodec, row: EntryRow, today: LocalDate): Promise<CaseloadEntryRecord> {
  const { id, registeredOn, birthMonth, languages, interpreterNeeded, communities, skills, office } = row;
  const person = { birthMonth, age: ageOn(today, birthMonth), languages, interpreterNeeded, communities, skills };
  return {
    id,
    name: await openName(codec, row),
    registeredOn,
    ...person,
    barriers: row.barriers,
    flags: row.flags,
    office,
    ...whoOf(row),
    claim: claimOf(row, today),
    jobStartedOn: row.jobStartedOn,
    ...meetingsOf(row, today),
  };
}

async function openName(codec: EventCodec, { nameType, nameSealed }: EntryRow): Promise<NameRecord | null> {
  const { name } = await codec.openSealed(nameType, { personal: nameSealed }, ['personal']);
  return openedOrNull<NameRecord>(name);
}

function ageOn(today: LocalDate, birthMonth: Month | null): number | null {
  if (birthMonth === null || birthMonth === erased) return null;
  return Math.floor(monthsBetween(birthMonth, monthOf(today)) / 12);
}

function whoOf(row: EntryRow): Pick<CaseloadEntryRecord, 'advisor' | 'proposal' | 'cover' | 'covering'> {
  const { advisorId, proposedAdvisorId, coverId, covering } = row;
  return {
    advisor: advisorId === null ? null : { advisorId, since: row.advisorSince },
    proposal: proposedAdvisorId === null ? null : proposalOf(proposedAdvisorId, row),
    cover: coverId === null ? null : { advisorId: coverId, from: row.coverFrom, to: row.coverTo },
    covering,
  };
}

function proposalOf(advisorId: Uuid, { proposedOffice: office, proposedOn: on }: EntryRow): ListedProposalRecord {
  return { advisorId, office, on };
}

function claimOf(row: EntryRow, today: LocalDate): ShownClaimRecord | null {
  const { claimId, benefit, openedOn, closedOn, destination, followUpEndedOn } = row;
  if (claimId === null) return null;
  const state = closedOn !== null ? 'closed' : followUpEndedOn !== null ? 'follow-up-ended' : 'open';
  const weeks = Math.floor(daysBetween(openedOn, closedOn ?? followUpEndedOn ?? today) / 7);
  return { id: claimId, benefit, state, openedOn, closedOn, destination, followUpEndedOn, weeks };
}

function meetingsOf(row: EntryRow, today: LocalDate) {
  const { appointments, lastMetOn, lastAttendance, lastAttendanceOn, missedSinceMet } = row;
  return {
    nextAppointment: appointments.find(({ on }) => on >= today) ?? null,
    overdue: appointments.filter(({ on }) => on < today),
    lastMetOn,
    lastAttendance: lastAttendance === null ? null : { on: lastAttendanceOn, attendance: lastAttendance },
    missedSinceMet,
  };
}
