import type { Destination, WorkingHours } from '@alongside/caseload';
import type { LocalDate, Month, Uuid } from '@alongside/kernel';
import type { ReadRow } from './reject';

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
export type ReadSpell = Spell & ReadRow;
