import type { LocalDate, Uuid } from '@alongside/kernel';

export class SharingRecord {
  /** agreed, withdrawn or grounded. */
  readonly kind: string;
  readonly on: LocalDate;
  /** The first day on which it no longer holds. */
  readonly until: LocalDate | null;
  /** own-device, in-person, phone or paper: how the claimant said so. */
  readonly means: string | null;
  /** A BCP 47 tag. @example "so" */
  readonly language: string | null;
  readonly interpreterUsed: boolean | null;
  /** A code of the list `support-case-sharing-grounds`. @example "safeguarding" */
  readonly ground: string | null;
  readonly reason: string | null;
}

export class AgreementRecord {
  /** By which both find it again. @example "ISA-2026-04" */
  readonly reference: string;
  readonly signedOn: LocalDate;
  /** The first day on which it no longer holds. */
  readonly until: LocalDate;
}

export class MemberRecord {
  readonly memberId: Uuid;
  /** A code of the list `case-team-roles`. @example "probation-officer" */
  readonly role: string;
  readonly organisationId: Uuid | null;
  readonly from: LocalDate;
  /** The first day on which the person is no longer on the team. */
  readonly to: LocalDate | null;
  readonly agreements: AgreementRecord[];
}

export class ConferenceRecord {
  readonly id: Uuid;
  readonly on: LocalDate;
  readonly attendeeIds: Uuid[];
  /** @example "Ruth speaks with the hostel; the next report is in the office" */
  readonly decisions: string | null;
  readonly nextOn: LocalDate | null;
}

export class SupportPlanRecord {
  readonly id: Uuid;
  readonly on: LocalDate;
  /** @example "A room by Easter, then a trial shift" */
  readonly goals: string | null;
  readonly reviewOn: LocalDate;
  /** How the claimant agreed. */
  readonly means: string;
  readonly language: string | null;
  readonly interpreterUsed: boolean | null;
}

export class CaseStepRecord {
  readonly id: Uuid;
  readonly on: LocalDate;
  /** The conference or plan that it comes from. */
  readonly fromId: Uuid;
  readonly memberId: Uuid;
  readonly dueOn: LocalDate;
  /** @example "Ask the hostel for a place" */
  readonly words: string | null;
  /** open, done or dropped. */
  readonly state: string;
  readonly overOn: LocalDate | null;
  readonly droppedBecause: string | null;
}

export class ProviderSessionRecord {
  readonly id: Uuid;
  readonly on: LocalDate;
  readonly memberId: Uuid;
  /** A code of the list `case-session-attendance`. @example "attended" */
  readonly attendance: string;
  readonly minutes: number | null;
  readonly note: string | null;
}

export class RiskRecord {
  readonly id: Uuid;
  readonly on: LocalDate;
  /** @example "Meet in the office, two of you" */
  readonly words: string | null;
  readonly reviewOn: LocalDate;
  readonly liftedOn: LocalDate | null;
  readonly liftedBecause: string | null;
}

export class AreaOutcomeRecord {
  /** @example "housing" */
  readonly area: string;
  /** achieved, partially or not. @example "achieved" */
  readonly outcome: string;
}

/** A support case as its team sees it; words that were never said or are forgotten are `null`. */
export class SupportCaseRecord {
  readonly id: Uuid;
  readonly revision: number;
  readonly claimantId: Uuid;
  /** @example "Ayaan" */
  readonly firstName: string | null;
  readonly office: Uuid;
  readonly ownerId: Uuid | null;
  /** open, closed or entered-in-error. */
  readonly state: string;
  readonly referredOn: LocalDate;
  /** A code of the list `support-case-sources`. @example "probation" */
  readonly source: string | null;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  /** Codes of the list `support-case-areas`. @example ["housing"] */
  readonly areas: string[];
  readonly reason: string | null;
  readonly outcomes: AreaOutcomeRecord[];
  readonly closingNote: string | null;
  readonly sharing: SharingRecord[];
  readonly members: MemberRecord[];
  readonly conferences: ConferenceRecord[];
  readonly plans: SupportPlanRecord[];
  readonly steps: CaseStepRecord[];
  readonly sessions: ProviderSessionRecord[];
  readonly risks: RiskRecord[];
  /** From the opening to the first session with a provider to which the claimant came; `null` before that. */
  readonly daysToFirstSession: number | null;
}
