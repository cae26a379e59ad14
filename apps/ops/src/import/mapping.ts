import type { LocalDate, Uuid } from '@alongside/kernel';
import type { Destination, WorkingHours } from '@alongside/caseload';
import type { Code } from './spell';

/** How a file of spells reads, written by whoever brings the file; `docs/mapping.md` tells it to them. */
export interface Mapping {
  readonly version: 1;
  /** Names the import: the same rows under the same name are the same spells, however often they are imported. */
  readonly import: string;
  readonly file?: FileFormat;
  readonly key: 'record-number' | { readonly columns: readonly string[] };
  /** Left out where the office is given with the command. */
  readonly office?: OfficeSource;
  readonly claimant: { readonly given: TextSource; readonly family: TextSource; readonly birth?: BirthSource };
  readonly opened: { readonly constant: LocalDate } | ColumnSource;
  /** Either this or `ended`. */
  readonly length?: { readonly column: string; readonly unit: LengthUnit };
  readonly ended?: { readonly column: string; readonly ifMissing?: LocalDate };
  readonly limits?: { readonly earliest?: LocalDate; readonly latest?: LocalDate; readonly longestDays?: number };
  readonly benefit: { readonly constant: Code } | CodeColumn;
  readonly breakdowns?: Readonly<Record<Code, CodeColumn>>;
  readonly outcomes: readonly OutcomeRule[];
  readonly otherwise: Outcome;
}

export interface FileFormat {
  readonly encoding?: 'utf-8' | 'windows-1252';
  readonly delimiter?: ',' | ';' | '|' | 'tab';
  readonly quote?: '"' | "'" | 'none';
  readonly decimal?: '.' | ',';
  /** YYYY, MM or M, DD or D, in any order, with what stands between them. */
  readonly dates?: string;
  /** Cells that mean "not known". */
  readonly missing?: readonly string[];
}

export interface ColumnSource {
  readonly column: string;
}

export type TextSource = ColumnSource | { readonly constant: string } | { readonly template: string };

export type OfficeSource =
  | { readonly id: Uuid }
  | { readonly name: string }
  | { readonly column: string; readonly values?: Readonly<Record<string, string>> };

export type BirthSource =
  { readonly ageAtOpening: ColumnSource } | { readonly date: ColumnSource } | { readonly month: ColumnSource };

export type LengthUnit = 'days' | 'weeks' | { readonly days: number };

export interface CodeColumn {
  readonly column: string;
  /** Cell to code; without it, cells are made into codes themselves. */
  readonly values?: Readonly<Record<string, Code>>;
  /** The code of cells that `values` does not name. */
  readonly otherwise?: Code;
  /** The code of cells that are not known. */
  readonly ifMissing?: Code;
}

/** `null` matches a cell that is not known. */
export type CellValue = string | number | boolean | null;

export type OutcomeRule = Outcome & {
  readonly when: Readonly<Record<string, CellValue | readonly CellValue[]>>;
};

export type Outcome =
  | { readonly closed: Destination; readonly hours?: WorkingHours }
  | { readonly followUpEnded: Code }
  | { readonly reject: string };
