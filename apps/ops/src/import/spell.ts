import type { Destination, WorkingHours } from '@alongside/caseload';
import type { LocalDate, Month, Uuid } from '@alongside/kernel';

/** A kebab-case code of some code list. */
export type Code = string;

/** One record of a file, in the words of the domain. */
export interface Spell {
  readonly kind: 'spell';
  readonly row: SpellRow;
  readonly claimant: {
    readonly name: { readonly given: string; readonly family: string };
    /** At most one of the two. */
    readonly birthMonth?: Month;
    readonly dateOfBirth?: LocalDate;
  };
  readonly office: Uuid;
  readonly benefit: Code;
  readonly openedOn: LocalDate;
  /** Breakdown to value; one that the record does not tell is left out. */
  readonly characteristics: Readonly<Record<Code, Code>>;
  readonly end: SpellEnd;
  /** The job that the spell ended in: with the destinations employment and self-employment. */
  readonly employment?: {
    readonly startedOn: LocalDate;
    readonly hours: WorkingHours;
    readonly evidence: 'self-report';
  };
}

export interface SpellRow {
  /** The file's line on which the record begins, from 1; the header is line 1. */
  readonly line: number;
  /** What names the record in every run of the same import. */
  readonly key: string;
}

export type SpellEnd =
  | {
      readonly kind: 'closed';
      readonly on: LocalDate;
      readonly destination: Destination;
      readonly hours?: WorkingHours;
    }
  | { readonly kind: 'follow-up-ended'; readonly on: LocalDate; readonly reason: Code };

/** A spell with the way back to the record that it was read from. */
export interface ReadSpell extends Spell {
  /** The record as a reject: the rules refused its spell. */
  readonly refused: (reason: string) => Reject;
}

export const rejectCodes = [
  'malformed-quote',
  'record-too-long',
  'not-utf-8',
  'wrong-column-count',
  'key-missing',
  'value-missing',
  'not-a-number',
  'not-a-date',
  'out-of-range',
  'value-not-mapped',
  'closed-without-end',
  'by-rule',
  'refused',
] as const;

export type RejectCode = (typeof rejectCodes)[number];

/** A record that became no spell. */
export interface Reject {
  readonly kind: 'reject';
  readonly line: number;
  readonly code: RejectCode;
  /** A sentence; it may quote a cell. */
  readonly reason: string;
  /** The file's header. */
  readonly columns: readonly string[];
  /** The cells as they stood, one a column; `null` where the record does not split into the header's columns. */
  readonly cells: readonly string[] | null;
  /** The record as it stood in the file, without its line end. */
  readonly text: string;
}
