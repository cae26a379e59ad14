import type { EventDefinitions, EventOf, Protected, Uuid } from '@alongside/kernel';
import { searchTerms } from '../names/search-terms';
import type { Contact, PersonalDetails } from './personal-details';

export type { Contact, PersonalDetails, PersonName } from './personal-details';

export const barrierSeverities = ['low', 'medium', 'high'] as const;

export type BarrierSeverity = (typeof barrierSeverities)[number];

export const skillLevels = ['beginner', 'intermediate', 'advanced', 'expert'] as const;

export type SkillLevel = (typeof skillLevels)[number];

export const excludedKinds = ['person', 'organisation'] as const;

/** Who may not see a claimant: somebody who works with claimants, or a whole organisation. */
export interface Excluded {
  readonly kind: (typeof excludedKinds)[number];
  readonly id: Uuid;
}

interface OfClaimant {
  readonly claimantId: Uuid;
}

/** Who supports a claimant, as it is told. */
export interface ToldSupporter {
  /** A code of the list `supporter-kinds`. */
  readonly kind: string;
  /** Of a supporter with a record of the own it is told there, and not here; so is the contact. */
  readonly name?: Protected<string>;
  readonly contact?: Protected<Contact>;
  /** Where the supporter has a record of the own, in whatever role. */
  readonly personId?: Uuid;
  readonly organisationId?: Uuid;
}

export type ClaimantEvent =
  | EventOf<
      'ClaimantRegistered',
      OfClaimant &
        PersonalDetails & {
          /** Where: whose the record is as long as nothing else says. */
          readonly office?: Uuid;
        }
    >
  | EventOf<'ClaimantDetailsCorrected', OfClaimant & PersonalDetails & { readonly reason: Protected<string> }>
  | EventOf<
      'LanguagesDeclared',
      OfClaimant & {
        /** BCP 47 tags, the preferred one first. */
        readonly languages: Protected<readonly string[]>;
        readonly interpreterNeeded: Protected<boolean>;
      }
    >
  | EventOf<'AccessibilityNeedsDescribed', OfClaimant & { readonly needs: Protected<string> }>
  | EventOf<'CommunitiesDeclared', OfClaimant & { readonly communities: Protected<readonly string[]> }>
  | EventOf<
      'SkillDeclared',
      OfClaimant & {
        /** The skill's code in its taxonomy. */
        readonly skill: Protected<string>;
        readonly level: Protected<SkillLevel>;
        readonly workHistory?: Protected<string>;
        /** Of the course on which it was gained, where a course says so and nobody else. */
        readonly enrolmentId?: Uuid;
      }
    >
  /**
   * It was not gained on that course after all, and the record had it by that alone. Where no course is named somebody told it in error; what
   * courses say is declared anew.
   */
  | EventOf<
      'SkillTakenBack',
      OfClaimant & {
        readonly enrolmentId?: Uuid;
        readonly skill: Protected<string>;
        /** How well the person has it by what else is known; left out where nothing else is. */
        readonly level?: Protected<SkillLevel>;
        readonly reason: Protected<string>;
      }
    >
  | EventOf<
      'BarrierIdentified',
      OfClaimant & {
        readonly barrierId: Uuid;
        readonly theme: Protected<string>;
        readonly severity: Protected<BarrierSeverity>;
        readonly note?: Protected<string>;
      }
    >
  | EventOf<'BarrierResolved', OfClaimant & { readonly barrierId: Uuid; readonly note?: Protected<string> }>
  /** It never stood in the way of this person: it is hidden from that recording on. */
  | EventOf<'BarrierEnteredInError', OfClaimant & { readonly barrierId: Uuid; readonly reason: Protected<string> }>
  | EventOf<'SupporterNamed', OfClaimant & ToldSupporter & { readonly supporterId: Uuid }>
  /** All of it, as it had been all along: what is left out was never so. */
  | EventOf<
      'SupporterCorrected',
      OfClaimant & ToldSupporter & { readonly supporterId: Uuid; readonly reason: Protected<string> }
    >
  /** Its day is the first on which that support is there no longer. */
  | EventOf<'SupporterEnded', OfClaimant & { readonly supporterId: Uuid }>
  /** They never supported this person: it is hidden from that recording on. */
  | EventOf<'SupporterEnteredInError', OfClaimant & { readonly supporterId: Uuid; readonly reason: Protected<string> }>
  | EventOf<
      'ExclusionSet',
      OfClaimant & { readonly exclusionId: Uuid; readonly excluded: Excluded; readonly reason: Protected<string> }
    >
  /** Its day is the first on which it holds no longer. */
  | EventOf<'ExclusionLifted', OfClaimant & { readonly exclusionId: Uuid; readonly reason: Protected<string> }>
  /** This record is a duplicate: the other one stays. Nothing is moved. */
  | EventOf<
      'ClaimantMerged',
      OfClaimant & {
        readonly mergeId: Uuid;
        /** Of the record that stays. */
        readonly canonicalId: Uuid;
        /** What it rests on, a code of the list `merge-grounds`. */
        readonly ground: string;
        readonly reason: Protected<string>;
      }
    >
  | EventOf<
      'ClaimantUnmerged',
      OfClaimant & { readonly mergeId: Uuid; readonly canonicalId: Uuid; readonly reason: Protected<string> }
    >
  /** The other half of `ClaimantMerged`, on the record that stays. */
  | EventOf<'DuplicateTakenIn', OfClaimant & { readonly mergeId: Uuid; readonly duplicateId: Uuid }>
  | EventOf<'DuplicateLetGo', OfClaimant & { readonly mergeId: Uuid; readonly duplicateId: Uuid }>
  /** The two are different persons. It stands on that record of the two whose id is the lower one. */
  | EventOf<'DuplicateDismissed', OfClaimant & { readonly otherId: Uuid; readonly reason: Protected<string> }>
  | EventOf<'DuplicateReopened', OfClaimant & { readonly otherId: Uuid; readonly reason: Protected<string> }>;

const details = {
  name: 'personal',
  dateOfBirth: 'personal',
  contact: 'personal',
  nationalInsuranceNumber: 'personal',
  birthMonth: 'coded',
} as const;

export const claimantEvents = {
  ClaimantRegistered: { subject: 'claimantId', protect: details, index: searchTerms },
  ClaimantDetailsCorrected: { subject: 'claimantId', protect: { ...details, reason: 'personal' }, index: searchTerms },
  LanguagesDeclared: { subject: 'claimantId', protect: { languages: 'coded', interpreterNeeded: 'coded' } },
  AccessibilityNeedsDescribed: { subject: 'claimantId', protect: { needs: 'special' } },
  CommunitiesDeclared: { subject: 'claimantId', protect: { communities: 'coded' } },
  SkillDeclared: { subject: 'claimantId', protect: { skill: 'coded', level: 'coded', workHistory: 'personal' } },
  SkillTakenBack: { subject: 'claimantId', protect: { skill: 'coded', level: 'coded', reason: 'personal' } },
  BarrierIdentified: { subject: 'claimantId', protect: { theme: 'coded', severity: 'coded', note: 'special' } },
  BarrierResolved: { subject: 'claimantId', protect: { note: 'special' } },
  BarrierEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
  SupporterNamed: { subject: 'claimantId', protect: { name: 'personal', contact: 'personal' } },
  SupporterCorrected: { subject: 'claimantId', protect: { name: 'personal', contact: 'personal', reason: 'personal' } },
  SupporterEnded: { subject: 'claimantId', protect: {} },
  SupporterEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
  ExclusionSet: { subject: 'claimantId', protect: { reason: 'personal' } },
  ExclusionLifted: { subject: 'claimantId', protect: { reason: 'personal' } },
  ClaimantMerged: { subject: 'claimantId', protect: { reason: 'personal' } },
  ClaimantUnmerged: { subject: 'claimantId', protect: { reason: 'personal' } },
  DuplicateTakenIn: { subject: 'claimantId', protect: {} },
  DuplicateLetGo: { subject: 'claimantId', protect: {} },
  DuplicateDismissed: { subject: 'claimantId', protect: { reason: 'personal' } },
  DuplicateReopened: { subject: 'claimantId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<ClaimantEvent>;
