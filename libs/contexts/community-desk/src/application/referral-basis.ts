import { consentInForce } from '@alongside/caseload';
import type { Look } from '@alongside/commands';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import type { GivenBasis } from '../domain/referral/referral.decider';
import type { End } from '../domain/referral/referral.events';
import { purposesOf } from './referral-end';

/** What somebody says who refers a claimant without a recorded consent. */
export interface GivenOverride {
  /** A code of the list `referral-override-grounds`. */
  readonly ground: string;
  readonly reason: string;
}

interface Asked {
  readonly claimantId: Uuid;
  readonly to: End;
  /** Whom a consent may name: the end, or the host of the desk that is. */
  readonly recipients: readonly Uuid[];
  readonly on: LocalDate;
  readonly override?: GivenOverride;
  readonly passesOnContact: boolean;
}

/**
 * What a referral rests on, by the consents' own streams, which are held to what was seen. Refuses one that rests on nothing
 * (`community-desk/consent-needed`), and contact that the claimant did not agree to have passed on (`community-desk/contact-consent-needed`).
 */
export async function basisOf(look: Look, asked: Asked): Promise<GivenBasis> {
  const told = await toldBy(look, asked);
  if (!asked.passesOnContact) return told;
  const contactConsent = await consentTo(look, asked, ['pass-on-contact']);
  if (contactConsent === null)
    throw new DomainError(
      'community-desk/contact-consent-needed',
      'conflict',
      'The claimant has not agreed on that day to have phone or e-mail passed on to that end.',
    );
  const { consentId, recipient } = contactConsent;
  return { ...told, contactConsent: { consentId, recipient } };
}

/** A consent comes first: an override that nobody needs would outlast its withdrawal. */
async function toldBy(look: Look, asked: Asked): Promise<GivenBasis> {
  const consent = await consentTo(look, asked, await purposesOf(look, asked.to, asked.on));
  if (consent !== null) return { basis: { kind: 'consent', ...consent } };
  if (asked.override) {
    const { ground, reason } = asked.override;
    return { basis: { kind: 'override', ground }, overrideReason: reason };
  }
  throw new DomainError(
    'community-desk/consent-needed',
    'conflict',
    'No consent of the claimant to be referred to that end is in force on that day.',
  );
}

async function consentTo(look: Look, { claimantId, recipients, on }: Asked, purposes: readonly string[]) {
  for (const purpose of purposes)
    for (const recipient of recipients) {
      const consentId = await consentInForce(look, { claimantId, purpose, recipient, on });
      if (consentId !== null) return { consentId, purpose, recipient };
    }
  return null;
}
