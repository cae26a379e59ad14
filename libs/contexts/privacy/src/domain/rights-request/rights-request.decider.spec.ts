import { deciderSpec } from '@alongside/testing';
import { rightsRequestDecider, type RightsRequestCommand } from './rights-request.decider';
import type { Right, RightsRequestEvent } from './rights-request.events';

const ids = { requestId: '0192cccc-0000-7000-8000-000000000001', personId: '0192aaaa-0000-7000-8000-000000000001' };
const today = '2026-06-30';
const on = (day: string) => ({ occurredAt: `2026-${day}`, today });
const of = (day: string) => ({ ...ids, occurredAt: `2026-${day}` });

const received = (asksFor: Right): RightsRequestEvent => ({
  type: 'RightsRequestReceived',
  data: { ...of('03-09'), asksFor, askedBy: 'person' },
});
const stopped: RightsRequestEvent = {
  type: 'RightsRequestClockStopped',
  data: { ...of('03-11'), reason: 'identity' },
};
const resumed: RightsRequestEvent = { type: 'RightsRequestClockResumed', data: of('03-21') };
const extended: RightsRequestEvent = { type: 'RightsRequestExtended', data: { ...of('04-09'), reason: 'complex' } };
const granted: RightsRequestEvent = { type: 'ErasureGranted', data: { ...of('03-16'), ground: 'own-request' } };
const carriedOut: RightsRequestEvent = { type: 'ErasureCarriedOut', data: of('03-16') };
const confirmed: RightsRequestEvent = { type: 'ErasureConfirmed', data: { ...of('03-17'), toldBy: 'letter' } };
const withdrawn: RightsRequestEvent = { type: 'RightsRequestWithdrawn', data: of('03-16') };
const refused: RightsRequestEvent = {
  type: 'RightsRequestRefused',
  data: { ...of('03-16'), ground: 'legal-obligation', toldBy: 'letter' },
};
const handedOver = { position: 'log:812', digest: 'a'.repeat(64), toldBy: 'in-person' } as const;
const answered: RightsRequestEvent = { type: 'AccessAnswered', data: { ...of('03-16'), ...handedOver } };

const receive = (asksFor: Right): RightsRequestCommand => ({
  kind: 'receive',
  receipt: { ...ids, asksFor, askedBy: 'person' },
  ...on('03-09'),
});
const stopClock: RightsRequestCommand = { kind: 'stopClock', reason: 'identity', ...on('03-11') };
const resumeClock: RightsRequestCommand = { kind: 'resumeClock', ...on('03-21') };
const extend = (day: string): RightsRequestCommand => ({ kind: 'extend', reason: 'complex', ...on(day) });
const refuse: RightsRequestCommand = { kind: 'refuse', ground: 'legal-obligation', toldBy: 'letter', ...on('03-16') };
const withdraw: RightsRequestCommand = { kind: 'withdraw', ...on('03-16') };
const answer: RightsRequestCommand = { kind: 'answer', ...handedOver, ...on('03-16') };
const grant: RightsRequestCommand = { kind: 'grant', ground: 'own-request', ...on('03-16') };
const carryOut: RightsRequestCommand = { kind: 'carryOut', ...on('03-16') };
const confirm: RightsRequestCommand = { kind: 'confirm', toldBy: 'letter', ...on('03-17') };

const request = deciderSpec(rightsRequestDecider);
const [access, erasure] = [request.given(received('access')), request.given(received('erasure'))];

describe('a request of a person about the own data', () => {
  it('is received once', () => {
    request.given().when(receive('access')).then(received('access'));
    access.when(receive('access')).thenNothing();
  });

  it('is not there before it was received', () =>
    request.given().when(withdraw).thenRefuses('privacy/request-not-found'));

  it('is not told of tomorrow, nor out of its order', () => {
    access.when({ ...withdraw, occurredAt: '2026-07-01' }).thenRefuses('privacy/in-the-future');
    access.when({ ...withdraw, occurredAt: '2026-03-08' }).thenRefuses('privacy/out-of-order');
  });

  it('can be withdrawn while it is open', () => {
    erasure.when(withdraw).then(withdrawn);
    request.given(received('erasure'), withdrawn).when(grant).thenRefuses('privacy/request-decided');
  });

  it('is refused on a ground that the law has for it', () => {
    erasure.when(refuse).then(refused);
    access.when(refuse).thenRefuses('privacy/no-such-ground');
    request.given(received('erasure'), refused).when(refuse).thenRefuses('privacy/request-decided');
  });

  it('stands still until the person has said who they are', () => {
    access.when(stopClock).then(stopped);
    access.when(resumeClock).thenNothing();
    request.given(received('access'), stopped).when(stopClock).thenNothing();
    request.given(received('access'), stopped).when(resumeClock).then(resumed);
  });

  it('is given more time once, and before the time is up', () => {
    access.when(extend('04-09')).then(extended);
    access.when(extend('04-10')).thenRefuses('privacy/request-overdue');
    request.given(received('access'), extended).when(extend('04-10')).thenNothing();
    request
      .given(received('access'), stopped, resumed)
      .when(extend('04-19'))
      .then({ type: 'RightsRequestExtended', data: { ...of('04-19'), reason: 'complex' } });
  });
});

describe('a request for access', () => {
  it('is answered by what its digest names', () => access.when(answer).then(answered));

  it('is answered once, and never granted as an erasure', () => {
    request.given(received('access'), answered).when(answer).thenRefuses('privacy/request-decided');
    access.when(grant).thenRefuses('privacy/request-for-another-right');
    erasure.when(answer).thenRefuses('privacy/request-for-another-right');
  });
});

describe('a request for erasure', () => {
  it('is granted, carried out and confirmed, in that order', () => {
    erasure.when(grant).then(granted);
    request.given(received('erasure'), granted).when(carryOut).then(carriedOut);
    request.given(received('erasure'), granted, carriedOut).when(confirm).then(confirmed);
  });

  it('is neither carried out before it is granted nor confirmed before it is carried out', () => {
    erasure.when(carryOut).thenRefuses('privacy/erasure-out-of-turn');
    request.given(received('erasure'), granted).when(confirm).thenRefuses('privacy/erasure-out-of-turn');
  });

  it('cannot be taken back once it is granted', () =>
    request.given(received('erasure'), granted).when(withdraw).thenRefuses('privacy/request-decided'));

  it('is carried out and confirmed once', () => {
    request.given(received('erasure'), granted, carriedOut).when(carryOut).thenNothing();
    request.given(received('erasure'), granted, carriedOut, confirmed).when(carryOut).thenNothing();
    request.given(received('erasure'), granted, carriedOut, confirmed).when(confirm).thenNothing();
  });
});
