import { deciderSpec } from '@alongside/testing';
import { holdDecider, type HoldCommand } from './hold.decider';
import type { HoldEvent } from './hold.events';

const ids = { personId: '0192aaaa-0000-7000-8000-000000000001', holdId: '0192bbbb-0000-7000-8000-000000000001' };
const [monday, tuesday] = ['2026-03-09', '2026-03-10'];

const place: HoldCommand = { kind: 'place', ...ids, ground: 'court-case', occurredAt: monday, today: tuesday };
const lift: HoldCommand = { kind: 'lift', ...ids, reason: 'case-closed', occurredAt: tuesday, today: tuesday };
const placed: HoldEvent = { type: 'HoldPlaced', data: { ...ids, ground: 'court-case', occurredAt: monday } };
const lifted: HoldEvent = { type: 'HoldLifted', data: { ...ids, reason: 'case-closed', occurredAt: tuesday } };

const hold = deciderSpec(holdDecider);

describe('a hold on a person’s records', () => {
  it('is placed on a ground', () => hold.given().when(place).then(placed));

  it('says when somebody looks whether it is still needed', () => {
    const reviewOn = '2026-09-09';
    hold
      .given()
      .when({ ...place, reviewOn })
      .then({ ...placed, data: { ...placed.data, reviewOn } });
  });

  it('is one of several', () =>
    hold
      .given(placed)
      .when({ ...lift, holdId: ids.personId })
      .thenRefuses('privacy/hold-not-found'));

  it('is lifted once', () => {
    hold.given(placed).when(lift).then(lifted);
    hold.given(placed, lifted).when(lift).thenRefuses('privacy/hold-not-found');
  });

  it('is not of tomorrow, nor lifted before it was placed', () => {
    hold
      .given()
      .when({ ...place, occurredAt: '2026-03-11' })
      .thenRefuses('privacy/in-the-future');
    hold
      .given(placed)
      .when({ ...lift, occurredAt: '2026-03-08' })
      .thenRefuses('privacy/out-of-order');
  });
});
