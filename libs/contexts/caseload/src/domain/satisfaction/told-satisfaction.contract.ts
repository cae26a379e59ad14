import type { Uuid } from '@alongside/kernel';
import type { ComesFrom, SatisfactionCommand } from './satisfaction.decider';
import type { Asking, SatisfactionEvent, Scores } from './satisfaction.events';

export const ids = {
  satisfactionId: '0192aaad-0000-7000-8000-000000000001',
  personId: '0192aaad-0000-7000-8000-000000000002',
};
export const office: Uuid = '0192aaad-0000-7000-8000-000000000003';
export const advisorId: Uuid = '0192aaad-0000-7000-8000-000000000004';
export const colleague: Uuid = '0192aaad-0000-7000-8000-000000000005';
export const linkDigest = 'a digest';

export const askedOn = '2026-03-02';
export const answerBy = '2026-03-16';
export const today = '2026-03-09';
export const days = { occurredAt: today, today };

export const act = { means: 'phone', language: 'so', interpreterUsed: true } as const;
export const onOwnDevice = { means: 'own-device' } as const;
export const scores: Scores = { overall: 4, right: 5, easy: 2, clear: 4, professional: 5 };
export const aboutAdvisor: Asking = { respondent: 'claimant', office, advisorId, answerBy, means: 'phone' };
export const byLink: Asking = { ...aboutAdvisor, means: 'own-device', linkDigest };
export const ofAdvisor: Asking = { respondent: 'advisor', office, answerBy, means: 'own-device' };

export const staff = (id: Uuid = colleague): ComesFrom => ({ kind: 'staff', id });
export const respondent = (id: Uuid = ids.personId): ComesFrom => ({ kind: 'respondent', id });
export const link = (digest = linkDigest): ComesFrom => ({ kind: 'link', digest });

/** What is said of an asking. */
export const the = {
  asking: (asking = aboutAdvisor, askedBy = advisorId): SatisfactionCommand => ({
    kind: 'ask',
    ...ids,
    asking,
    askedBy,
    occurredAt: askedOn,
    today,
  }),
  answer: (from: ComesFrom, more: { comment?: string; scores?: Scores; on?: string } = {}): SatisfactionCommand => ({
    kind: 'answer',
    scores: more.scores ?? scores,
    ...(more.comment !== undefined && { comment: more.comment }),
    act: from.kind === 'staff' ? act : onOwnDevice,
    from,
    occurredAt: more.on ?? today,
    today: more.on ?? today,
  }),
  refusal: (from: ComesFrom): SatisfactionCommand => ({ kind: 'refuse', act, from, ...days }),
  error: (by = colleague): SatisfactionCommand => ({ kind: 'enter-in-error', reason: 'Of another Hodan', by, ...days }),
};

export const takeBackOwnWork = (by: Uuid, leads: readonly Uuid[] = [], today = days.today): SatisfactionCommand => ({
  kind: 'enter-own-work-in-error',
  reason: 'Of another Hodan',
  by,
  leads,
  ...days,
  today,
});

export const asked = (asking = aboutAdvisor): SatisfactionEvent => ({
  type: 'SatisfactionAsked',
  data: { ...ids, ...asking, occurredAt: askedOn },
});

export const answered = (
  more: {
    comment?: string;
    scores?: Scores;
    byLink?: boolean;
    act?: typeof act | typeof onOwnDevice;
    on?: string;
  } = {},
): SatisfactionEvent => ({
  type: 'SatisfactionAnswered',
  data: {
    ...ids,
    ...(more.act ?? act),
    scores: more.scores ?? scores,
    ...(more.comment !== undefined && { comment: more.comment }),
    byLink: more.byLink ?? false,
    occurredAt: more.on ?? today,
  },
});

export const refused = (): SatisfactionEvent => ({
  type: 'SatisfactionRefused',
  data: { ...ids, ...act, occurredAt: today },
});

export const enteredInError = (): SatisfactionEvent => ({
  type: 'SatisfactionEnteredInError',
  data: { ...ids, reason: 'Of another Hodan', occurredAt: today },
});
