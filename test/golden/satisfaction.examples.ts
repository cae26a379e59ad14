import type { SatisfactionEvent } from '../../libs/contexts/caseload/src/domain/satisfaction/satisfaction.events';
import type { ExamplesOf } from './golden-files';

const ofSatisfaction = {
  satisfactionId: '0192aaaa-0000-7000-8000-000000000010',
  personId: '0192aaaa-0000-7000-8000-000000000001',
  occurredAt: '2026-01-12',
};
const act = { means: 'own-device', language: 'so', interpreterUsed: false } as const;

export const satisfactionExamples = {
  SatisfactionAsked: {
    ...ofSatisfaction,
    respondent: 'claimant',
    office: '0192aaaa-0000-7000-8000-000000000005',
    advisorId: '0192aaaa-0000-7000-8000-000000000008',
    answerBy: '2026-01-26',
    means: 'own-device',
    linkDigest: 'bm90IGEgZGlnZXN0IG9mIGFueSBsaW5rIHRoYXQgaXM',
  },
  SatisfactionAnswered: {
    ...ofSatisfaction,
    ...act,
    scores: { overall: 4, right: 5, easy: 2, clear: 4, professional: 5 },
    comment: 'Listened to what she did at the invented canteen',
    byLink: true,
  },
  SatisfactionRefused: { ...ofSatisfaction, ...act },
  SatisfactionEnteredInError: { ...ofSatisfaction, reason: 'Of another person' },
} satisfies ExamplesOf<SatisfactionEvent>;
