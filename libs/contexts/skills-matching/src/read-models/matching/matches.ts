import type { Uuid } from '@alongside/kernel';

/** Why a list of matches is empty. */
export type NoMatches =
  | 'asks-for-nothing-by-code'
  | 'employers-not-to-be-told'
  | 'hired'
  | 'no-vacancies'
  | 'nobody-in-reach'
  | 'nothing-declared'
  | 'nothing-in-common'
  | 'vacancy-not-open';

/** Where a page ended. */
export interface MatchesPlace {
  readonly met: number;
  readonly id: Uuid;
}

export interface Matches<Entry> {
  readonly entries: Entry[];
  readonly next: MatchesPlace | null;
  readonly reason: NoMatches | null;
  /** Versions of taxonomies that it rests on, as `esco/1.2.0/`. */
  readonly taxonomies: readonly string[];
}
