import type { LocalDate, Uuid } from '@alongside/kernel';

/** A record that is merged with this one. */
export class MergeRecord {
  readonly id: Uuid;
  readonly on: LocalDate;
  /**
   * What it rests on.
   * @example "document-seen"
   */
  readonly ground: string;
  readonly reason: string | null;
}
