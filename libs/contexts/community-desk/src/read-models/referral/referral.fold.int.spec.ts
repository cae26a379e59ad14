import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { privacyDeciders, type PersonEvent } from '@alongside/privacy';
import { referralDecider } from '../../domain/referral/referral.decider';
import type { ReferralEvent } from '../../domain/referral/referral.events';
import {
  accepted,
  asked,
  completed,
  consentId,
  desk,
  enteredInError,
  ids,
  office,
  rejected,
  reopened,
  requested,
  requestedBy,
  requestedOn,
  revoked,
  today,
} from '../../domain/referral/told-referral.contract';
import { referralFold } from './referral.fold';

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

describe('the referrals', () => {
  const referrals = projectionSpec({
    fold: referralFold,
    deciders: [referralDecider, ...privacyDeciders],
    database: useTestDatabase(),
  });
  const project = async (events: readonly (ReferralEvent | PersonEvent)[], forget: string[] = []) => {
    const given = events.map((event) => {
      const stream = 'personId' in event.data ? `person-${event.data.personId}` : `referral-${ids.referralId}`;
      return { stream, event } as const;
    });
    return (await referrals.project(given, { forget })).referral;
  };

  const asRequested = {
    ...ids,
    revision: 0,
    state: 'requested',
    fromKind: 'office',
    fromId: office.id,
    toKind: 'desk',
    toId: desk.id,
    requestedBy,
    requestedOn,
    answerBy: '2026-03-16',
    need: asked.need,
    languages: ['so'],
    consentId,
    consentRecipient: desk.id,
    consentPurpose: 'share-with-desk',
    overrideGround: null,
    answeredOn: null,
    acceptedOn: null,
    endedOn: null,
    outcome: null,
    asked: { type: 'ReferralRequested', sealed: { personal: sealed } },
  };

  it('show who is referred to whom, for what and on what, the words sealed', async () => {
    expect(await project([requested()])).toMatchObject([asRequested]);
  });

  it('show each language once, as BCP 47 writes it, in whatever case it was told', async () => {
    const told = requested({ languages: ['SO', 'EN-gb', 'so'] });
    expect(await project([told])).toMatchObject([{ languages: ['so', 'en-GB'] }]);
  });

  it('show the answer, and what came of it', async () => {
    expect(await project([requested(), rejected()])).toMatchObject([
      { state: 'rejected', answeredOn: today, endedOn: today, reason: 'no-service', proposedAction: 'refer-elsewhere' },
    ]);
    expect(await project([requested(), accepted('2026-03-03'), completed()])).toMatchObject([
      { state: 'completed', acceptedOn: '2026-03-03', answeredOn: '2026-03-03', endedOn: today, outcome: 'helped' },
    ]);
  });

  it('are as they were before once they are opened again', async () => {
    for (const answer of [rejected(), accepted(), revoked()])
      expect(await project([requested(), answer, reopened()])).toMatchObject([
        { ...asRequested, revision: 2, reason: null, takenBack: { on: today } },
      ]);
    expect(await project([requested(), accepted(), completed(), reopened()])).toMatchObject([
      { state: 'accepted', acceptedOn: today, endedOn: null, outcome: null },
    ]);
  });

  it('show nothing that was told of one entered in error', async () => {
    expect(await project([requested(), accepted(), enteredInError()])).toMatchObject([
      { state: 'entered-in-error', need: null, languages: [], asked: null, answer: null, takenBack: { on: today } },
    ]);
  });

  it('keep the shape of those of somebody who was forgotten, and none of the codes', async () => {
    const personForgotten: PersonEvent = {
      type: 'PersonForgotten',
      data: { personId: ids.claimantId, ground: 'own-request', occurredAt: today },
    };
    expect(await project([requested(), accepted(), personForgotten], [ids.claimantId])).toMatchObject([
      { state: 'accepted', need: 'erased', languages: ['erased'], listingId: null, interpreterNeeded: null },
    ]);
  });
});
