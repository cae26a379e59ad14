import type {
  Attendance,
  BarrierSeverity,
  Channel,
  Destination,
  MissedReason,
  WorkingHours,
} from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import type { CodeColumn, ColumnSource, FileFormat, OfficeSource, TextSource } from '../mapping';
import type { Code } from '../spell';

/** What the mappings of records have in common; `docs/importing.md` tells all of them to whoever brings a file. */
export interface RecordMapping {
  readonly version: 1;
  /** Names the other system: the same id of the same source is the same record, whatever file it comes in. */
  readonly source: Code;
  readonly file?: FileFormat;
  readonly id: IdSource;
}

/** Columns that together are an id of the other system. */
export interface IdSource {
  readonly columns: readonly string[];
}

export type DaySource = ColumnSource | { readonly constant: LocalDate };

export type CodeSource = { readonly constant: Code } | CodeColumn;

/** Cell to what it means; without `otherwise` a cell that is not named is a reject. */
export interface ChoiceColumn<Choice extends string> {
  readonly column: string;
  readonly values: Readonly<Record<string, Choice>>;
  readonly otherwise?: Choice;
  readonly ifMissing?: Choice;
}

export type ChoiceSource<Choice extends string> = { readonly constant: Choice } | ChoiceColumn<Choice>;

/** Several codes in one cell. */
export interface ListColumn {
  readonly column: string;
  /** `;` unless told. */
  readonly separator?: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** Who of the staff register: without `values` the cells have the ids of persons themselves. */
export type StaffSource =
  { readonly id: Uuid } | { readonly column: string; readonly values?: Readonly<Record<string, Uuid>> };

export interface AmountColumn {
  readonly column: string;
  readonly unit: 'pence' | 'pounds';
}

/** One column joined from several, where a system keeps an address in parts. */
export interface JoinedColumns {
  readonly columns: readonly string[];
}

export type BarrierSource =
  | {
      readonly theme: Code;
      readonly column: string;
      readonly values: Readonly<Record<string, BarrierSeverity | 'none'>>;
    }
  | { readonly themes: ListColumn; readonly severity: BarrierSeverity };

export interface PeopleMapping extends RecordMapping {
  readonly registered?: DaySource;
  readonly office: OfficeSource;
  readonly name: { readonly given: TextSource; readonly family: TextSource };
  readonly birth?: { readonly date: ColumnSource } | { readonly month: ColumnSource };
  readonly contact?: {
    readonly phone?: ColumnSource;
    readonly email?: ColumnSource;
    readonly address?: ColumnSource | JoinedColumns;
  };
  readonly nationalInsuranceNumber?: ColumnSource;
  readonly languages?: ListColumn;
  readonly interpreter?: ChoiceColumn<'yes' | 'no'>;
  readonly communities?: ListColumn;
  readonly barriers?: readonly BarrierSource[];
  readonly advisor?: StaffSource & { readonly handOver?: boolean };
}

export interface ClaimsMapping extends RecordMapping {
  readonly person: IdSource;
  readonly benefit: CodeSource;
  readonly office: OfficeSource;
  readonly opened: DaySource;
  readonly weeklyAmount?: AmountColumn;
  readonly breakdowns?: Readonly<Record<Code, CodeColumn>>;
  /** The claim that this one is a re-entry of. */
  readonly earlier?: IdSource;
  readonly closed?: {
    readonly column: string;
    readonly destination: ChoiceSource<Destination>;
    readonly hours?: ChoiceSource<WorkingHours>;
  };
  readonly followUpEnded?: { readonly column: string; readonly reason: CodeSource };
}

export interface InteractionsMapping extends RecordMapping {
  readonly person: IdSource;
  readonly staff: StaffSource;
  readonly office: OfficeSource;
  readonly kind: CodeSource;
  readonly channel: ChoiceSource<Channel>;
  readonly day: ColumnSource;
  readonly hour?: ColumnSource;
  readonly attendance?: ChoiceColumn<Attendance | 'cancelled' | 'not-said'>;
  readonly missedReason?: ChoiceSource<MissedReason>;
  readonly minutes?: ColumnSource;
  readonly summary?: ColumnSource;
  readonly language?: ListColumn;
}

export interface PaymentsMapping extends RecordMapping {
  readonly claim: IdSource;
  readonly paid: ColumnSource;
  readonly from?: ColumnSource;
  /** The last day that it is for. */
  readonly through?: ColumnSource;
  readonly amount: AmountColumn;
}

export interface PayrollMapping extends RecordMapping {
  readonly person: IdSource;
  readonly paid: ColumnSource;
  readonly employer?: ColumnSource;
}
