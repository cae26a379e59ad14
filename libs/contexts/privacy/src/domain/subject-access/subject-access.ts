import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import type { Masked } from './held-about-person';

export type FieldTold =
  | { readonly name: string; readonly label: string; readonly value: unknown }
  | { readonly name: string; readonly label: string; readonly masked: Masked };

/** One entry of the record, as told to the person. */
export interface EntryTold {
  readonly what: string;
  readonly type: string;
  readonly happenedOn: LocalDate;
  readonly recordedAt: Instant;
  readonly fields: readonly FieldTold[];
}

/** Somebody read the record: by role, never by name. */
export interface ReadingTold {
  readonly readAt: Instant;
  readonly roles: readonly string[];
  readonly purpose: string;
  readonly route: string;
}

/** Everything held about one person. The shape is published: a change of it is another version. */
export interface SubjectAccess {
  readonly format: 'alongside/subject-access';
  readonly version: 1;
  readonly person: Uuid;
  readonly madeAt: Instant;
  /** Up to where the log was read. */
  readonly position: string;
  /** SHA-256 of `sections` and `named` as JSON, in hexadecimal: the same as long as nothing is recorded. */
  readonly digest: string;
  readonly sections: readonly { readonly heading: string; readonly entries: readonly EntryTold[] }[];
  /** Where entries about others name the person: no more than that they do, and as what. */
  readonly named: readonly EntryTold[];
  readonly readings: readonly ReadingTold[];
}
