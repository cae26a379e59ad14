import { sectionHeld, toldCodes } from '@alongside/privacy';
import { consentPurposes } from '../../domain/code-lists/claimant.lists';
import type { ConsentEvent } from '../../domain/consent/consent.events';

const consent = {
  consentId: { label: 'Reference' },
  claimantId: 'own-id',
  purpose: { label: 'For what', codes: toldCodes(consentPurposes) },
} as const;
const recipients = { label: 'To be told to', parties: true } as const;
const act = {
  means: { label: 'How you said so' },
  language: { label: 'In which language' },
  interpreterUsed: { label: 'With an interpreter' },
} as const;

export const consentHeld = sectionHeld<ConsentEvent>('What you agreed to', {
  ConsentAsked: { says: 'You were asked', fields: { ...consent, recipients } },
  ConsentGiven: {
    says: 'You agreed',
    fields: { ...consent, ...act, recipients, expiresOn: { label: 'Until before' } },
  },
  ConsentRefused: { says: 'You did not agree', fields: { ...consent, ...act } },
  ConsentWithdrawn: { says: 'You took it back', fields: { ...consent, ...act } },
});
