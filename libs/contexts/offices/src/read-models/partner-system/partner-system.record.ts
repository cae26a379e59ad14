import type { LocalDate, Uuid } from '@alongside/kernel';

/** A system of an organisation, as it stands. */
export class PartnerSystemRecord {
  /** The subject of its tokens. */
  readonly id: Uuid;
  /** @example "Desk tablet gateway" */
  readonly name: string;
  /** @example ["desk_partner"] */
  readonly roles: string[];
  readonly admittedOn: LocalDate;
  /** The first day on which it is let in no more. */
  readonly dismissedOn: LocalDate | null;
  /** @example "contract-ended" */
  readonly dismissalReason: string | null;
}
