import type { LocalDate } from '@alongside/kernel';
import type { Destination, EvidenceKind } from './destination';

/** What the measures need to know of one claim, as known at some moment. */
export interface ClaimFacts {
  readonly openedOn: LocalDate;
  readonly closure: { readonly on: LocalDate; readonly destination: Destination } | null;
  /** The day from which nothing more is known of a claim that was open then. */
  readonly followUpEndedOn: LocalDate | null;
  /** The claim's job: see `jobOfClaim`. */
  readonly job: { readonly startedOn: LocalDate; readonly evidence: readonly EvidenceKind[] } | null;
}
