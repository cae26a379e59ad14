import { deciderSpec } from '@alongside/testing';
import { personDecider, type PersonCommand } from './person.decider';
import type { PersonEvent } from './person.events';

const personId = '0192aaaa-0000-7000-8000-000000000001';

const forget = (ground = 'own-request', occurredAt = '2026-03-09'): PersonCommand => ({
  kind: 'forget',
  personId,
  ground,
  occurredAt,
});
const forgotten: PersonEvent = {
  type: 'PersonForgotten',
  data: { personId, ground: 'own-request', occurredAt: '2026-03-09' },
};

const person = deciderSpec(personDecider);

describe('forgetting a person', () => {
  it('says who was forgotten, on which ground and on which day', () => person.given().when(forget()).then(forgotten));

  it('changes nothing for somebody who was forgotten, whatever the ground and the day', () => {
    person.given(forgotten).when(forget()).thenNothing();
    person.given(forgotten).when(forget('retention-over', '2026-05-04')).thenNothing();
  });
});
