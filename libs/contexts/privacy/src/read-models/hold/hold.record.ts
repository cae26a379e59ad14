import type { LocalDate, Uuid } from '@alongside/kernel';

/** What keeps, or kept, a person's records from being erased. */
export class HoldRecord {
  readonly id: Uuid;
  /** @example "court-case" */
  readonly ground: string;
  readonly placedOn: LocalDate;
  /** When somebody looks whether it is still needed. */
  readonly reviewOn: LocalDate | null;
  readonly liftedOn: LocalDate | null;
  /** Why it was lifted, a code. */
  readonly reason: string | null;
}
