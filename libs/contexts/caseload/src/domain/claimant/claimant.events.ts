import type { EventDefinitions, EventOf, LocalDate, Month, Protected, Uuid } from '@alongside/kernel';

export interface PersonName {
  readonly given: string;
  readonly family: string;
}

export interface Contact {
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
}

/** Who somebody is. A correction names all of it again. */
export interface PersonalDetails {
  readonly name: Protected<PersonName>;
  readonly dateOfBirth?: Protected<LocalDate>;
  readonly contact?: Protected<Contact>;
  /** Without spaces, in capitals. */
  readonly nationalInsuranceNumber?: Protected<string>;
  /** Of the date of birth, or estimated where that is not known. */
  readonly birthMonth?: Protected<Month>;
}

export const barrierSeverities = ['low', 'medium', 'high'] as const;

export type BarrierSeverity = (typeof barrierSeverities)[number];

export const skillLevels = ['beginner', 'intermediate', 'advanced', 'expert'] as const;

export type SkillLevel = (typeof skillLevels)[number];

interface OfClaimant {
  readonly claimantId: Uuid;
}

export type ClaimantEvent =
  | EventOf<'ClaimantRegistered', OfClaimant & PersonalDetails>
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
  | EventOf<'BarrierResolved', OfClaimant & { readonly barrierId: Uuid; readonly note?: Protected<string> }>;

const details = {
  name: 'personal',
  dateOfBirth: 'personal',
  contact: 'personal',
  nationalInsuranceNumber: 'personal',
  birthMonth: 'coded',
} as const;

export const claimantEvents = {
  ClaimantRegistered: { subject: 'claimantId', protect: details },
  ClaimantDetailsCorrected: { subject: 'claimantId', protect: { ...details, reason: 'personal' } },
  LanguagesDeclared: { subject: 'claimantId', protect: { languages: 'coded', interpreterNeeded: 'coded' } },
  AccessibilityNeedsDescribed: { subject: 'claimantId', protect: { needs: 'special' } },
  CommunitiesDeclared: { subject: 'claimantId', protect: { communities: 'coded' } },
  SkillDeclared: { subject: 'claimantId', protect: { skill: 'coded', level: 'coded', workHistory: 'personal' } },
  BarrierIdentified: { subject: 'claimantId', protect: { theme: 'coded', severity: 'coded', note: 'special' } },
  BarrierResolved: { subject: 'claimantId', protect: { note: 'special' } },
} as const satisfies EventDefinitions<ClaimantEvent>;
