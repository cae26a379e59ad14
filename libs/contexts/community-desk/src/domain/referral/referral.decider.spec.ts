import { deciderSpec } from '@alongside/testing';
import { referralDecider, type GivenBasis } from './referral.decider';
import {
  accepted,
  completed,
  desk,
  enteredInError,
  group,
  office,
  rejected,
  reopened,
  requested,
  revoked,
  the,
} from './told-referral.contract';

const referral = deciderSpec(referralDecider);
const taken = [requested(), accepted('2026-03-03')];

describe('requesting a referral', () => {
  it('names both ends, the need, what the claimant is called there, and what it rests on', () =>
    referral.given().when(the.request()).then(requested()));

  it('expects an answer within a fortnight, unless another day is named', () => {
    const soon = { answerBy: '2026-03-05' };
    referral.given().when(the.request(soon)).then(requested(soon));
    referral
      .given()
      .when(the.request({ answerBy: '2026-03-01' }))
      .thenRefuses('community-desk/out-of-order');
  });

  it('may rest on an override, which says in words what happened', () => {
    const override: GivenBasis = { basis: { kind: 'override', ground: 'safeguarding' }, overrideReason: 'In danger' };
    referral.given().when(the.request({}, override)).then(requested({}, override));
  });

  it('passes on a phone where there is a consent for that', () => {
    const contactConsent = { consentId: group.id, recipient: desk.id };
    const rests: GivenBasis = { basis: { kind: 'override', ground: 'safeguarding' }, contactConsent };
    const contact = { contact: { phone: '07700 900123' } };
    referral.given().when(the.request(contact, rests)).then(requested(contact, rests));
  });

  it('names no code that lists say of the forgotten', () =>
    referral
      .given()
      .when(the.request({ need: 'erased' }))
      .thenRefuses('community-desk/reserved-code'));

  it('is refused under the id of another', () =>
    referral.given(requested()).when(the.request()).thenRefuses('community-desk/referral-already-requested'));

  it('is refused from an end to itself', () =>
    referral
      .given()
      .when(the.request({ to: office }))
      .thenRefuses('community-desk/referral-to-itself'));

  it('is refused on a day that has not come', () =>
    referral
      .given()
      .when({ ...the.request(), occurredAt: '2026-03-10' })
      .thenRefuses('community-desk/in-the-future'));
});

describe('the answer', () => {
  it('is that the other end accepts it, once', () => {
    referral.given(requested()).when(the.acceptance()).then(accepted());
    referral
      .given(...taken)
      .when(the.acceptance())
      .thenNothing();
  });

  it('is that it does not, why, and what to do instead', () => {
    referral.given(requested()).when(the.rejection()).then(rejected());
    referral.given(requested(), rejected()).when(the.rejection()).thenNothing();
    referral
      .given(requested(), rejected())
      .when(the.rejection('no-capacity'))
      .thenRefuses('community-desk/referral-over');
  });

  it('is no rejection once it was accepted, nor an acceptance once it was rejected', () => {
    referral
      .given(...taken)
      .when(the.rejection())
      .thenRefuses('community-desk/referral-accepted');
    referral.given(requested(), rejected()).when(the.acceptance()).thenRefuses('community-desk/referral-over');
  });

  it('is the receiving end’s alone', () => {
    for (const command of [
      the.acceptance([office, group]),
      the.rejection('no-service', [office]),
      the.completion('helped', [office]),
    ])
      referral.given(requested()).when(command).thenRefuses('community-desk/referral-of-other-end');
  });

  it('does not come before the request', () =>
    referral
      .given(requested())
      .when(the.acceptance([desk], '2026-03-01'))
      .thenRefuses('community-desk/out-of-order'));
});

describe('the end of a referral', () => {
  it('is what came of it, once it was accepted', () => {
    referral
      .given(...taken)
      .when(the.completion())
      .then(completed());
    referral.given(requested()).when(the.completion()).thenRefuses('community-desk/referral-not-accepted');
    referral
      .given(...taken, completed())
      .when(the.completion())
      .thenNothing();
    referral
      .given(...taken, completed())
      .when(the.completion('did-not-come'))
      .thenRefuses('community-desk/referral-over');
  });

  it('is its revocation by the end that it came from, accepted or not', () => {
    for (const past of [[requested()], taken])
      referral
        .given(...past)
        .when(the.revocation())
        .then(revoked());
    referral.given(requested(), revoked()).when(the.revocation()).thenNothing();
    referral
      .given(...taken, completed())
      .when(the.revocation())
      .thenRefuses('community-desk/referral-over');
    referral
      .given(requested())
      .when(the.revocation('not-needed', [desk]))
      .thenRefuses('community-desk/referral-of-other-end');
  });
});

describe('a referral that is opened again', () => {
  it('waits for an answer where it was rejected or accepted', () => {
    for (const answer of [rejected(), accepted()]) {
      referral.given(requested(), answer).when(the.reopening()).then(reopened());
      referral.given(requested(), answer, reopened()).when(the.rejection()).then(rejected());
    }
  });

  it('is accepted still where it was completed or revoked since', () => {
    referral
      .given(...taken, completed(), reopened())
      .when(the.completion('did-not-come'))
      .then(completed('did-not-come'));
    referral
      .given(...taken, revoked(), reopened())
      .when(the.completion())
      .then(completed());
  });

  it('is opened by the end that ended it', () => {
    referral
      .given(requested(), rejected())
      .when(the.reopening([office]))
      .thenRefuses('community-desk/referral-of-other-end');
    referral.given(requested(), revoked()).when(the.reopening()).thenRefuses('community-desk/referral-of-other-end');
    referral
      .given(requested(), revoked())
      .when(the.reopening([office]))
      .then(reopened());
  });

  it('is as it was where nothing was said of it', () =>
    referral.given(requested()).when(the.reopening()).thenNothing());
});

describe('a referral that was entered in error', () => {
  it('says why, at any time, by the end that it came from', () => {
    referral.given(requested()).when(the.error()).then(enteredInError());
    referral
      .given(...taken, completed())
      .when(the.error())
      .then(enteredInError());
    referral
      .given(requested())
      .when(the.error([desk]))
      .thenRefuses('community-desk/referral-of-other-end');
  });

  it.each([the.acceptance(), the.revocation(), the.reopening(), the.error()])('takes nothing more: $kind', (command) =>
    referral.given(requested(), enteredInError()).when(command).thenRefuses('community-desk/entered-in-error'),
  );
});

it('nothing is said of a referral that nobody requested', () =>
  referral.given().when(the.acceptance()).thenRefuses('community-desk/referral-not-found'));
