import { privacyDeciders, type PersonEvent } from '@alongside/privacy';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { satisfactionDecider } from '../../domain/satisfaction/satisfaction.decider';
import type { SatisfactionEvent } from '../../domain/satisfaction/satisfaction.events';
import {
  aboutAdvisor,
  advisorId,
  answerBy,
  answered,
  asked,
  askedOn,
  byLink,
  enteredInError,
  ids,
  office,
  refused,
  today,
} from '../../domain/satisfaction/told-satisfaction.contract';
import { satisfactionFold } from './satisfaction.fold';

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

describe('the satisfaction', () => {
  const satisfaction = projectionSpec({
    fold: satisfactionFold,
    deciders: [satisfactionDecider, ...privacyDeciders],
    database: useTestDatabase(),
  });
  const project = async (events: readonly (SatisfactionEvent | PersonEvent)[]) => {
    const given = events.map((event) => ({
      stream: event.type === 'PersonForgotten' ? `person-${ids.personId}` : `satisfaction-${ids.satisfactionId}`,
      event,
    }));
    return (await satisfaction.project(given)).satisfaction;
  };
  const forgotten: PersonEvent = {
    type: 'PersonForgotten',
    data: { personId: ids.personId, ground: 'person-asked', occurredAt: today },
  };

  const noScores = { overallScore: null, rightScore: null, easyScore: null, clearScore: null, professionalScore: null };
  const asAsked = {
    ...ids,
    revision: 0,
    respondent: 'claimant',
    office,
    advisorId,
    askedOn,
    answerBy,
    means: 'phone',
    state: 'asked',
    settledOn: null,
    byLink: false,
    erased: false,
    ...noScores,
    comment: null,
  };

  it('shows who was asked, about whom and until when, and nothing of the link', async () => {
    expect(await project([asked()])).toEqual([asAsked]);
    expect(await project([asked(byLink)])).toEqual([{ ...asAsked, means: 'own-device' }]);
  });

  it('shows what was answered, the words sealed', async () => {
    expect(await project([asked(), answered({ comment: 'Listened to me' })])).toEqual([
      {
        ...asAsked,
        revision: 1,
        state: 'answered',
        settledOn: today,
        ...{ overallScore: 4, rightScore: 5, easyScore: 2, clearScore: 4, professionalScore: 5 },
        comment: { type: 'SatisfactionAnswered', sealed: { personal: sealed } },
      },
    ]);
    expect(await project([asked(byLink), answered({ scores: { overall: 1 }, byLink: true })])).toMatchObject([
      { byLink: true, overallScore: 1, rightScore: null, comment: null },
    ]);
  });

  it('shows that somebody refused, and nothing of what was entered in error', async () => {
    expect(await project([asked(), refused()])).toMatchObject([{ state: 'refused', settledOn: today }]);
    expect(await project([asked(), answered({ comment: 'Listened' }), enteredInError()])).toMatchObject([
      { state: 'entered-in-error', ...noScores, comment: null },
    ]);
  });

  it('knows of somebody who was forgotten that there was an answer, and not which', async () => {
    expect(await project([asked(), answered({ comment: 'Listened' }), forgotten])).toMatchObject([
      { state: 'answered', erased: true, ...noScores, comment: null },
    ]);
    expect(await project([asked(aboutAdvisor), forgotten])).toMatchObject([{ state: 'asked', erased: false }]);
  });
});
