import type { Instant, Uuid } from '@alongside/kernel';

/** That somebody asked to read the offences of a case, and what a second person said. Words that are forgotten are `null`. */
export class OffenceAccessRecord {
  readonly id: Uuid;
  readonly caseId: Uuid;
  readonly claimantId: Uuid;
  readonly askedBy: Uuid;
  readonly askedAt: Instant;
  /** A code of the list `offence-access-purposes`. @example "job-check" */
  readonly purpose: string;
  readonly reason: string | null;
  /** Under which break-glass it was asked. */
  readonly glassId: Uuid | null;
  /** asked, approved, refused or ended. */
  readonly state: string;
  readonly answeredBy: Uuid | null;
  /** The first moment at which nothing is read any more. */
  readonly until: Instant | null;
  readonly refusedBecause: string | null;
}
