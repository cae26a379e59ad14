import type { LocalDate, Uuid } from '@alongside/kernel';

/** A view that somebody saved: what a caseload list is to show, under a name. */
export class SavedViewRecord {
  readonly id: Uuid;
  readonly revision: number;
  readonly ownerId: Uuid;
  readonly savedOn: LocalDate;
  /** @example "Young, without a meeting" */
  readonly name: string | null;
  /** The office whose list it opens; `null` for the own caseload of whoever opens it. */
  readonly listOf: Uuid | null;
  /** The view of somebody else that it is a copy of. */
  readonly copyOf: Uuid | null;
  /** The offices where it is found by all who do casework. */
  readonly sharedWith: Uuid[];
  readonly discarded: boolean;
}
