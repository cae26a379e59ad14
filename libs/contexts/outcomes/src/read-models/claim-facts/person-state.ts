import type { LocalDate, Month, Uuid } from '@alongside/kernel';
import type { Destination } from '../../domain/destination';
import type { ChargeChange } from '../../domain/in-charge';

export interface KnownClaim {
  readonly claimId: Uuid;
  readonly openedOn: LocalDate;
  readonly office: Uuid;
  readonly benefit: string;
  readonly characteristics: Readonly<Record<string, string>>;
  readonly closing: { readonly on: LocalDate; readonly destination: Destination; readonly hours: string | null } | null;
  readonly followUpEndedOn: LocalDate | null;
  readonly inError: boolean;
}

export interface KnownJob {
  readonly employmentId: Uuid;
  readonly claimId: Uuid | null;
  readonly startedOn: LocalDate;
  readonly evidence: readonly string[];
}

/** All that the events said of a person so far, each thing as it was said last. */
export interface PersonState {
  /** Once the keys are gone nothing coded is kept here. */
  readonly forgotten: boolean;
  readonly birthMonth: Month | null;
  /** Declarations in the order of their days, one a day. */
  readonly communities: readonly { readonly on: LocalDate; readonly codes: readonly string[] }[];
  readonly claims: readonly KnownClaim[];
  readonly jobs: readonly KnownJob[];
  /** In the order in which they were recorded. */
  readonly charge: readonly ChargeChange[];
}

export const nobody: PersonState = {
  forgotten: false,
  birthMonth: null,
  communities: [],
  claims: [],
  jobs: [],
  charge: [],
};
