import type { LocalDate, Uuid } from '@alongside/kernel';
import type { GivenIntroduction, GivenResult, IntroductionCommand } from './introduction.decider';
import type { IntroductionEvent } from './introduction.events';

export const ids: { introductionId: Uuid; claimantId: Uuid; employerId: Uuid } = {
  introductionId: '0192bbbc-0000-7000-8000-000000000001',
  claimantId: '0192bbbc-0000-7000-8000-000000000002',
  employerId: '0192bbbc-0000-7000-8000-000000000003',
};
export const madeOn: LocalDate = '2026-03-02';
export const today: LocalDate = '2026-03-09';
const days = (occurredAt = today) => ({ occurredAt, today });

export const introduction: GivenIntroduction = {
  madeBy: { kind: 'elder', personId: '0192bbbc-0000-7000-8000-000000000004' },
  note: 'The elder knows the cook',
};
export const met: GivenResult = { result: 'met', note: 'Got on well' };
export const hired: GivenResult = { result: 'hired' };
export const nothing: GivenResult = { result: 'nothing-came-of-it', why: 'hours' };

/** What staff say of an introduction. */
export const the = {
  introduction: ({ consented = true, override }: { consented?: boolean; override?: string } = {}) =>
    ({
      ...{ kind: 'make', ...ids, introduction, consented, ...(override && { override }) },
      ...days(madeOn),
    }) satisfies IntroductionCommand,
  correction: (said = introduction, { on = madeOn, consented = true } = {}): IntroductionCommand => ({
    ...{ kind: 'correct', introduction: said, madeOn: on, consented, reason: 'It was the sister' },
    ...days(),
  }),
  result: (said: GivenResult, on = today): IntroductionCommand => ({ kind: 'result', said, ...days(on) }),
  resultCorrection: (said: GivenResult, resultedOn = today): IntroductionCommand => ({
    ...{ kind: 'correct-result', said, resultedOn, reason: 'Ticked the wrong one' },
    ...days(),
  }),
  error: (): IntroductionCommand => ({ kind: 'enter-in-error', reason: 'Another Amina', ...days() }),
};

/** What the log says of an introduction. */
export const happened = {
  introduction: (override?: string): IntroductionEvent => ({
    type: 'IntroductionMade',
    data: { ...ids, ...introduction, ...(override && { override }), occurredAt: madeOn },
  }),
  correction: (said: GivenIntroduction, on = madeOn): IntroductionEvent => ({
    type: 'IntroductionCorrected',
    data: { ...ids, ...said, madeOn: on, reason: 'It was the sister', occurredAt: today },
  }),
  result: (said: GivenResult, on = today): IntroductionEvent => ({
    type: 'IntroductionResulted',
    data: { ...ids, ...said, occurredAt: on },
  }),
  resultCorrection: (said: GivenResult, resultedOn = today): IntroductionEvent => ({
    type: 'IntroductionResultCorrected',
    data: { ...ids, ...said, resultedOn, reason: 'Ticked the wrong one', occurredAt: today },
  }),
  error: (): IntroductionEvent => ({
    type: 'IntroductionEnteredInError',
    data: { ...ids, reason: 'Another Amina', occurredAt: today },
  }),
};
