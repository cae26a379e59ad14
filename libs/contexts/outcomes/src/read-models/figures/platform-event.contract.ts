import type { ClaimantEvent, claimantEvents } from '@alongside/caseload';
import type { DeskSessionEvent, deskSessionEvents, ReferralEvent, referralEvents } from '@alongside/community-desk';
import type { AutonomyRosterEvent, autonomyRosterEvents } from '@alongside/staff-autonomy';
import type { FoldedEvent } from '@alongside/vault';

type KnownEvent =
  | FoldedEvent<AutonomyRosterEvent, typeof autonomyRosterEvents>
  | FoldedEvent<ClaimantEvent, typeof claimantEvents>
  | FoldedEvent<DeskSessionEvent, typeof deskSessionEvents>
  | FoldedEvent<ReferralEvent, typeof referralEvents>;

/** What histories tell of platforms. */
export type PlatformEvent = Extract<
  KnownEvent,
  {
    type:
      | ('PartnershipAccepted' | 'PartnershipPlanAgreed' | 'PartnershipJobFound' | 'PartnershipWithdrawn')
      | ('PartnershipEnteredInError' | 'DeskSessionLogged' | 'DeskSessionEnteredInError' | 'ReferralRequested')
      | ('ClaimantMerged' | 'ClaimantUnmerged');
  }
>;
