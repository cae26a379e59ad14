import type { LocalDate, Uuid } from '@alongside/kernel';

/** A desk as it stands. */
export class DeskRecord {
  readonly id: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  /** @example "Somali Community Desk" */
  readonly name: string;
  /**
   * A code of the list `communities`.
   * @example "somali"
   */
  readonly community: string;
  readonly office: Uuid;
  /** The organisation that runs it. */
  readonly hostId: Uuid;
  readonly openedOn: LocalDate;
  /** The first day on which it is no more. */
  readonly closedOn: LocalDate | null;
}
