import type { LocalDate, Uuid } from '@alongside/kernel';

/** An open case of somebody's, and by when what is to be done in it. */
export class TeamWorkRecord {
  readonly id: Uuid;
  readonly claimantId: Uuid;
  /** @example "Ayaan" */
  readonly firstName: string | null;
  readonly office: Uuid;
  /** As what one is on the team, a code of the list `case-team-roles`. @example "probation-officer" */
  readonly role: string;
  /** Codes of the list `support-case-areas`. @example ["housing"] */
  readonly areas: string[];
  readonly openedOn: LocalDate;
  readonly lastSessionOn: LocalDate | null;
  /** The first of the days below. */
  readonly dueOn: LocalDate;
  readonly nextConferenceOn: LocalDate | null;
  readonly planReviewOn: LocalDate | null;
  /** By when there is to be a session with a provider: four weeks after the last one, or after the opening. */
  readonly sessionDueOn: LocalDate;
  /** When a risk to staff is to be looked at again. */
  readonly riskReviewOn: LocalDate | null;
  /** Of the own open steps. */
  readonly stepDueOn: LocalDate | null;
  /** The first day on which somebody of another organisation can no longer read the case: the agreement or what lets it be told runs out. */
  readonly accessEndsOn: LocalDate | null;
  /** The first day on which the claimant's own agreement to share holds no longer, also four weeks after: somebody is to ask again. */
  readonly sharingEndsOn: LocalDate | null;
}
