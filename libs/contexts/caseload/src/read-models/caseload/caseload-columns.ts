import { daysBetween, monthOf, monthsBetween, type LocalDate, type Month, type Uuid } from '@alongside/kernel';
import { erased } from '../erased';
import type { CaseloadEntryRecord, ListedProposalRecord, ShownClaimRecord } from './caseload-entry.record';
import type { OpenAppointment } from './caseload.row';

/** What an entry can have beside its id. */
export type EntryColumn = Exclude<keyof CaseloadEntryRecord, 'id'>;

/** An entry with the columns that were asked for. */
export type ListedEntry = Pick<CaseloadEntryRecord, 'id'> & Partial<CaseloadEntryRecord>;

/** A row as the statement answers it, with all that the columns asked for are made of. */
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
  readonly barriers: CaseloadEntryRecord['barriers'];
  readonly flags: CaseloadEntryRecord['flags'];
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

interface Made<Column extends EntryColumn> {
  /** The fields of the statement that it is made of, of the row `c` and of what the list knows of it, `s`. */
  readonly from: readonly string[];
  readonly of: (row: EntryRow, today: LocalDate) => CaseloadEntryRecord[Column];
}

/** A day as text: the driver would make an instant of it. */
const day = (column: string, name: string) => `c.${column}::text as "${name}"`;

/** How each column is made, in the order in which an entry has them; a name is opened besides. */
const made: { readonly [Column in Exclude<EntryColumn, 'name'>]: Made<Column> } = {
  registeredOn: { from: [day('registered_on', 'registeredOn')], of: ({ registeredOn }) => registeredOn },
  birthMonth: { from: ['c.birth_month as "birthMonth"'], of: ({ birthMonth }) => birthMonth },
  age: { from: ['c.birth_month as "birthMonth"'], of: ({ birthMonth }, today) => ageOn(today, birthMonth) },
  languages: { from: ['c.languages'], of: ({ languages }) => languages },
  interpreterNeeded: {
    from: ['c.interpreter_needed as "interpreterNeeded"'],
    of: ({ interpreterNeeded }) => interpreterNeeded,
  },
  communities: { from: ['c.communities'], of: ({ communities }) => communities },
  skills: { from: ['c.skills'], of: ({ skills }) => skills },
  barriers: { from: ['c.barriers'], of: ({ barriers }) => barriers },
  flags: { from: ['c.flags'], of: ({ flags }) => flags },
  office: { from: ['c.office'], of: ({ office }) => office },
  advisor: {
    from: ['c.advisor_id as "advisorId"', day('advisor_since', 'advisorSince')],
    of: ({ advisorId, advisorSince }) => (advisorId === null ? null : { advisorId, since: advisorSince }),
  },
  proposal: {
    from: [
      'c.proposed_advisor_id as "proposedAdvisorId"',
      'c.proposed_office as "proposedOffice"',
      day('proposed_on', 'proposedOn'),
    ],
    of: proposalOf,
  },
  cover: {
    from: ['s."coverId"', 's."coverFrom"::text', 's."coverTo"::text'],
    of: ({ coverId, coverFrom: from, coverTo: to }) => (coverId === null ? null : { advisorId: coverId, from, to }),
  },
  covering: { from: ['s.covering'], of: ({ covering }) => covering },
  claim: {
    from: [
      ...['c.claim_id as "claimId"', 'c.benefit', 'c.destination', day('opened_on', 'openedOn')],
      ...[day('closed_on', 'closedOn'), day('follow_up_ended_on', 'followUpEndedOn')],
    ],
    of: claimOf,
  },
  jobStartedOn: { from: [day('job_started_on', 'jobStartedOn')], of: ({ jobStartedOn }) => jobStartedOn },
  nextAppointment: {
    from: ['c.appointments'],
    of: ({ appointments }, today) => appointments.find(({ on }) => on >= today) ?? null,
  },
  overdue: {
    from: ['c.appointments'],
    of: ({ appointments }, today) => appointments.filter(({ on }) => on < today),
  },
  lastMetOn: { from: [day('last_met_on', 'lastMetOn')], of: ({ lastMetOn }) => lastMetOn },
  lastAttendance: {
    from: ['c.last_attendance as "lastAttendance"', day('last_attendance_on', 'lastAttendanceOn')],
    of: ({ lastAttendance: attendance, lastAttendanceOn: on }) => (attendance === null ? null : { on, attendance }),
  },
  missedSinceMet: {
    from: ['c.missed_since_met as "missedSinceMet"'],
    of: ({ missedSinceMet }) => missedSinceMet,
  },
};

const nameFields = ['c.name_type as "nameType"', 'c.name_sealed as "nameSealed"'];

/** All of them, in the order in which an entry has them. */
export const entryColumns = ['name', ...Object.keys(made)] as readonly EntryColumn[];

/**
 * The fields that a statement reads for some columns; none that is not asked for. Written out a column each: as JSON they cost four
 * times as much.
 */
export function fieldsOf(columns: readonly EntryColumn[]): string {
  const from = columns.flatMap((column) => (column === 'name' ? nameFields : made[column].from));
  return ['s.id', 's.day::text', ...new Set(from)].join(', ');
}

/** What is shown of a row on that day, but for its name. */
export function shownOf(row: EntryRow, columns: readonly EntryColumn[], today: LocalDate): Partial<ListedEntry> {
  const asked = columns.filter((column) => column !== 'name');
  return Object.fromEntries(asked.map((column) => [column, made[column].of(row, today)]));
}

function ageOn(today: LocalDate, birthMonth: Month | null): number | null {
  if (birthMonth === null || birthMonth === erased) return null;
  return Math.floor(monthsBetween(birthMonth, monthOf(today)) / 12);
}

function proposalOf(row: EntryRow): ListedProposalRecord | null {
  const { proposedAdvisorId: advisorId, proposedOffice: office, proposedOn: on } = row;
  return advisorId === null ? null : { advisorId, office, on };
}

function claimOf(row: EntryRow, today: LocalDate): ShownClaimRecord | null {
  const { claimId, benefit, openedOn, closedOn, destination, followUpEndedOn } = row;
  if (claimId === null) return null;
  const state = closedOn !== null ? 'closed' : followUpEndedOn !== null ? 'follow-up-ended' : 'open';
  const weeks = Math.floor(daysBetween(openedOn, closedOn ?? followUpEndedOn ?? today) / 7);
  return { id: claimId, benefit, state, openedOn, closedOn, destination, followUpEndedOn, weeks };
}
