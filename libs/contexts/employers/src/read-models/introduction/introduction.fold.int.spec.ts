import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { introductionDecider } from '../../domain/introduction/introduction.decider';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import {
  happened,
  hired,
  ids,
  introduction,
  madeOn,
  met,
  nothing,
  today,
} from '../../domain/introduction/told-introduction.contract';
import { introductionFold } from './introduction.fold';

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

describe('the introductions', () => {
  const deciders = [introductionDecider];
  const introductions = projectionSpec({ fold: introductionFold, deciders, database: useTestDatabase() });
  const project = async (events: readonly IntroductionEvent[], forget: string[] = []) => {
    const given = events.map((event) => ({ stream: `introduction-${ids.introductionId}`, event }) as const);
    return (await introductions.project(given, { forget }))['introduction'];
  };
  const asMade = {
    ...{ ...ids, revision: 0, madeOn, introducer: 'elder', introducerId: introduction.madeBy.personId },
    ...{ vacancyId: null, override: 'asked-by-claimant', results: [], enteredInErrorOn: null },
    words: { type: 'IntroductionMade', sealed: { personal: sealed } },
  };
  const made = happened.introduction('asked-by-claimant');

  it('show who brought whom together, the words sealed, also of who was forgotten', async () => {
    expect(await project([made])).toEqual([asMade]);
    expect(await project([made], [ids.claimantId])).toEqual([asMade]);
  });

  it('show what was corrected', async () => {
    const corrected = happened.correction({ madeBy: { kind: 'desk' } }, '2026-03-01');
    expect(await project([made, corrected])).toMatchObject([
      { introducer: 'desk', introducerId: null, madeOn: '2026-03-01', words: { type: 'IntroductionCorrected' } },
    ]);
  });

  it('show what came of it step by step, why it came to nothing sealed', async () => {
    const rows = await project([
      made,
      happened.result(met),
      happened.result(hired),
      happened.resultCorrection(nothing),
    ]);
    expect(rows).toMatchObject([
      {
        results: [
          { on: today, result: 'met' },
          { result: 'nothing-came-of-it', words: { sealed: { coded: sealed } } },
        ],
      },
    ]);
  });

  it('show of one entered in error the day, and nothing that was told', async () => {
    expect(await project([made, happened.result(met), happened.error()])).toEqual([
      {
        ...asMade,
        ...{ revision: 2, introducer: null, introducerId: null, override: null, words: null },
        enteredInErrorOn: today,
      },
    ]);
  });
});
