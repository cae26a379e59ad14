import type { LocalDate, Uuid } from '@alongside/kernel';
import type {
  CaseStepRecord,
  ConferenceRecord,
  MemberRecord,
  ProviderSessionRecord,
  RiskRecord,
  SharingRecord,
  SupportPlanRecord,
} from './support-case.record';

/** All that the team needs for the next conference of a case. */
export class ConferencePackRecord {
  readonly id: Uuid;
  readonly claimantId: Uuid;
  /** @example "Ayaan" */
  readonly firstName: string | null;
  readonly office: Uuid;
  readonly ownerId: Uuid | null;
  /** Codes of the list `support-case-areas`. @example ["housing"] */
  readonly areas: string[];
  /** When it is to be. */
  readonly nextOn: LocalDate | null;
  readonly lastConference: ConferenceRecord | null;
  readonly plan: SupportPlanRecord | null;
  /** The risks that stand. */
  readonly risks: RiskRecord[];
  /** What was agreed and is not done yet, what is due first on top. */
  readonly openSteps: CaseStepRecord[];
  /** Of the day of the last conference and after it; all where none was held. */
  readonly sessionsSince: ProviderSessionRecord[];
  readonly daysToFirstSession: number | null;
  /** Who is on the team. */
  readonly members: MemberRecord[];
  /** What was said last of whether others may be told. */
  readonly sharing: SharingRecord | null;
}
