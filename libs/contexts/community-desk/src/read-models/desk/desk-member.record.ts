import type { LocalDate, Uuid } from '@alongside/kernel';

/** An organisation that is at a desk on the day that was asked for. */
export class DeskPartnerRecord {
  readonly organisationId: Uuid;
  /** @example "Example Somali Community Association" */
  readonly name: string | null;
  /** Whether it runs the desk. */
  readonly isHost: boolean;
  readonly from: LocalDate;
  /** The first day on which it is no longer there. */
  readonly to: LocalDate | null;
}

export class DeskWorkerNameRecord {
  readonly given: string;
  readonly family: string;
}

/** Somebody who works at a desk on the day that was asked for. */
export class DeskWorkerRecord {
  readonly personId: Uuid;
  /** `null` where the person was forgotten. */
  readonly name: DeskWorkerNameRecord | null;
  /** For which the person works there. */
  readonly organisationId: Uuid;
  readonly from: LocalDate;
  /** The first day on which the person no longer works there. */
  readonly to: LocalDate | null;
}
