import { sectionHeld } from '@alongside/privacy';
import type { SatisfactionEvent } from '../../domain/satisfaction/satisfaction.events';

const reference = { satisfactionId: { label: 'Reference' }, personId: 'own-id' } as const;
const act = {
  means: { label: 'How you said so' },
  language: { label: 'In which language' },
  interpreterUsed: { label: 'With an interpreter' },
} as const;

export const satisfactionHeld = sectionHeld<SatisfactionEvent>('How satisfied you are', {
  SatisfactionAsked: {
    says: 'You were asked',
    fields: {
      ...reference,
      respondent: { label: 'As' },
      office: { label: 'About the office', place: true },
      advisorId: { label: 'About the work of', masked: 'staff' },
      answerBy: { label: 'Until' },
      means: { label: 'To be answered' },
      linkDigest: { label: 'Digest of your link' },
    },
  },
  SatisfactionAnswered: {
    says: 'You answered',
    fields: {
      ...reference,
      ...act,
      scores: { label: 'From 1 to 5' },
      comment: { label: 'In your words' },
      byLink: { label: 'By your link' },
    },
  },
  SatisfactionRefused: { says: 'You did not want to answer', fields: { ...reference, ...act } },
  SatisfactionEnteredInError: {
    says: 'It had been entered in error',
    fields: { ...reference, reason: { label: 'Why' } },
  },
});
