import type { LocalDate, Uuid } from '@alongside/kernel';
import { type ClaimantNameRecord, type ShownApplicationState } from '../candidacy/application.record';

/** Somebody of a caseload who could be put forward for a vacancy, and what speaks for it. */
export class CandidateRecord {
  readonly claimantId: Uuid;
  readonly claimantName: ClaimantNameRecord | null;
  /** Codes of required skills that the claimant has declared. @example ["S1.4.1"] */
  readonly matchedSkills: string[];
  /** Codes of required skills that the claimant has not. @example [] */
  readonly missingSkills: string[];
  /** The claimant has worked in the occupation of the vacancy. */
  readonly hasOccupation: boolean;
  /** `given` for this employer, or `to-be-asked`: whoever refused is not in reach. @example "given" */
  readonly consent: string;
}

export type CountsByState = Readonly<Partial<Record<ShownApplicationState, number>>>;

export interface BoardEntry {
  readonly vacancyId: Uuid;
  readonly title: string;
  readonly kind: string;
  readonly employerId: Uuid | null;
  readonly employerName: string;
  readonly openedOn: LocalDate;
  readonly validThrough: LocalDate | null;
  readonly places: number;
  readonly placesLeft: number;
  /** Of everybody, whoever looks. */
  readonly applications: CountsByState;
  /** Of the viewer's own caseload. */
  readonly inReach: number;
}
