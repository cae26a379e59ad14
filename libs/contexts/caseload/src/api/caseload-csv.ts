import type { CsvCell } from '@alongside/http';
import type { EntryColumn, ListedEntry } from '../read-models/caseload/caseload-columns';
import type { CaseloadEntryRecord } from '../read-models/caseload/caseload-entry.record';

type Cells<Value> = Readonly<Record<string, (value: Value) => CsvCell | boolean | readonly string[]>>;

/** A cell for what is there; all of them are empty where it is not. */
type Spread = { readonly [Column in EntryColumn]: Cells<NonNullable<CaseloadEntryRecord[Column]>> };

const itself = <Value>(value: Value) => value;

/** The cells that each column of an entry becomes, by what stands above them. Several values of one cell are divided by semicolons. */
const spread: Spread = {
  name: { givenName: ({ given }) => given, familyName: ({ family }) => family },
  registeredOn: { registeredOn: itself },
  birthMonth: { birthMonth: itself },
  age: { age: itself },
  languages: { languages: itself },
  interpreterNeeded: { interpreterNeeded: itself },
  communities: { communities: itself },
  skills: { skills: itself },
  barriers: { barriers: (barriers) => barriers.map(({ theme }) => theme) },
  flags: { flags: (flags) => flags.map(({ kind }) => kind) },
  office: { office: itself },
  advisor: { advisor: ({ advisorId }) => advisorId, advisorSince: ({ since }) => since },
  proposal: {
    proposedAdvisor: ({ advisorId }) => advisorId,
    proposedOffice: ({ office }) => office,
    proposedOn: ({ on }) => on,
  },
  cover: { coveredBy: ({ advisorId }) => advisorId, coveredFrom: ({ from }) => from, coveredTo: ({ to }) => to },
  covering: { covering: itself },
  claim: {
    claim: ({ id }) => id,
    benefit: ({ benefit }) => benefit,
    claimState: ({ state }) => state,
    claimOpenedOn: ({ openedOn }) => openedOn,
    claimClosedOn: ({ closedOn }) => closedOn,
    destination: ({ destination }) => destination,
    followUpEndedOn: ({ followUpEndedOn }) => followUpEndedOn,
    weeksOnClaim: ({ weeks }) => weeks,
  },
  jobStartedOn: { jobStartedOn: itself },
  nextAppointment: {
    nextAppointmentOn: ({ on }) => on,
    nextAppointmentAt: ({ startsAt }) => startsAt,
    nextAppointmentKind: ({ kind }) => kind,
    nextAppointmentChannel: ({ channel }) => channel,
    nextAppointmentWith: ({ staffId }) => staffId,
  },
  overdue: { overdueSince: (appointments) => appointments.map(({ on }) => on) },
  lastMetOn: { lastMetOn: itself },
  lastAttendance: { lastAttendance: ({ attendance }) => attendance, lastAttendanceOn: ({ on }) => on },
  missedSinceMet: { missedSinceMet: itself },
};

/** What stands above the cells of some columns; the id is always first. */
export function csvHeader(columns: readonly EntryColumn[]): string[] {
  return ['id', ...columns.flatMap((column) => Object.keys(spread[column]))];
}

export function csvRow(entry: ListedEntry, columns: readonly EntryColumn[]): CsvCell[] {
  return [entry.id, ...columns.flatMap((column) => cellsOf(spread[column] as Cells<unknown>, entry[column]))];
}

function cellsOf(cells: Cells<unknown>, value: unknown): CsvCell[] {
  return Object.values(cells).map((of) => (value === null ? null : written(of(value))));
}

function written(value: ReturnType<Cells<unknown>[string]>): CsvCell {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'object' && value !== null ? value.join(';') : value;
}
