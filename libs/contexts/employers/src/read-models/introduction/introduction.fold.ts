import type { Fold } from '@alongside/projections';
import { wordsOf, type FoldedEvent } from '@alongside/vault';
import type { IntroductionEvent, introductionEvents } from '../../domain/introduction/introduction.events';
import { IntroductionRow } from './introduction.row';

type Event = FoldedEvent<IntroductionEvent, typeof introductionEvents>;

const categoryPrefix = 'introduction-';

/** The introductions, each by itself. */
export const introductionFold: Fold<{ introduction: IntroductionRow }, Event> = {
  name: 'employers.introduction_v1',
  tables: { introduction: IntroductionRow },
  key: 'introductionId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.introductionId] : []),
  evolve: ({ introduction: [row] }, event) => {
    const evolved = event.type === 'IntroductionMade' ? made(event) : row && changed(row, event);
    return { introduction: evolved ? [{ ...evolved, revision: event.revision }] : [] };
  },
};

function made(event: Extract<Event, { type: 'IntroductionMade' }>): IntroductionRow {
  const { introductionId, claimantId, employerId, override = null, occurredAt: madeOn } = event.data;
  const ids = { introductionId, claimantId, employerId };
  return { ...ids, revision: 0, madeOn, ...termsOf(event), override, results: [], enteredInErrorOn: null };
}

function changed(row: IntroductionRow, event: Exclude<Event, { type: 'IntroductionMade' }>): IntroductionRow {
  const { type, data } = event;
  const words = wordsOf(event);
  switch (type) {
    case 'IntroductionCorrected':
      return { ...row, ...termsOf(event), madeOn: data.madeOn };
    case 'IntroductionResulted':
      return { ...row, results: [...row.results, { on: data.occurredAt, result: data.result, words }] };
    case 'IntroductionResultCorrected':
      return { ...row, results: [...row.results.slice(0, -1), { on: data.resultedOn, result: data.result, words }] };
    case 'IntroductionEnteredInError': {
      const nothing = { introducer: null, introducerId: null, vacancyId: null, override: null, words: null };
      return { ...row, ...nothing, results: [], enteredInErrorOn: data.occurredAt };
    }
  }
}

function termsOf(event: Extract<Event, { type: 'IntroductionMade' | 'IntroductionCorrected' }>) {
  const { madeBy, vacancyId = null } = event.data;
  return { introducer: madeBy.kind, introducerId: madeBy.personId ?? null, vacancyId, words: wordsOf(event) };
}
