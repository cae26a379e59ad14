import type { LocalDate, Uuid } from '@alongside/kernel';

/** An organisation as it stands. */
export class OrganisationRecord {
  readonly id: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  /** @example "Example Somali Community Association" */
  readonly name: string;
  /** host, support-group, training-provider, probation, employers-agent. */
  readonly kinds: string[];
  readonly registeredOn: LocalDate;
  /** The first day on which it is no more. */
  readonly closedOn: LocalDate | null;
}
