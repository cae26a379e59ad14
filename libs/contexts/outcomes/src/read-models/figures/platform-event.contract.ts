import type { ClaimantEvent, claimantEvents } from '@alongside/caseload';
import type { DeskSessionEvent, deskSessionEvents, ReferralEvent, referralEvents } from '@alongside/community-desk';
import type { SupportCaseEvent, supportCaseEvents } from '@alongside/high-barriers';
import type { EnrolmentEvent, enrolmentEvents } from '@alongside/skills-matching';
import type { AutonomyRosterEvent, autonomyRosterEvents } from '@alongside/staff-autonomy';
import type { FoldedEvent } from '@alongside/vault';

type KnownEvent =
  | FoldedEvent<AutonomyRosterEvent, typeof autonomyRosterEvents>
  | FoldedEvent<ClaimantEvent, typeof claimantEvents>
  | FoldedEvent<DeskSessionEvent, typeof deskSessionEvents>
  | FoldedEvent<ReferralEvent, typeof referralEvents>
  | FoldedEvent<EnrolmentEvent, typeof enrolmentEvents>
  | FoldedEvent<SupportCaseEvent, typeof supportCaseEvents>;

/** What histories tell of platforms. */
export type PlatformEvent = Extract<
  KnownEvent,
  {
    type:
      | ('PartnershipAccepted' | 'PartnershipPlanAgreed' | 'PartnershipJobFound' | 'PartnershipWithdrawn')
      | ('PartnershipEnteredInError' | 'DeskSessionLogged' | 'DeskSessionEnteredInError' | 'ReferralRequested')
      | ('ClaimantMerged' | 'ClaimantUnmerged')
      | (
          | 'ClaimantEnrolled'
          | 'CourseCompleted'
          | 'EnrolmentReopened'
          | 'SupportCaseOpened'
          | 'SupportCaseClosed'
          | 'SupportCaseReopened'
        );
  }
>;
