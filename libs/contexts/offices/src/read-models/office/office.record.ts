import type { LocalDate, Uuid } from '@alongside/kernel';

/** An office as it stands. */
export class OfficeRecord {
  readonly id: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  /** @example "Harlesden" */
  readonly name: string;
  /**
   * The code of the area that it serves.
   * @example "north-west-london"
   */
  readonly area: string;
  readonly openedOn: LocalDate;
  /** The first day on which it is no more. */
  readonly closedOn: LocalDate | null;
}
