import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { personDecider } from '../../domain/person/person.decider';
import type { PersonEvent } from '../../domain/person/person.events';
import { forgottenPersonFold } from './forgotten-person.fold';

const [hodan, ayaan] = ['0192aaaa-0000-7000-8000-000000000001', '0192aaaa-0000-7000-8000-000000000002'];

const forgotten = (personId: string, ground: string, occurredAt: string) => {
  const event: PersonEvent = { type: 'PersonForgotten', data: { personId, ground, occurredAt } };
  return { stream: `person-${personId}`, event };
};

describe('who was forgotten', () => {
  const persons = projectionSpec({
    fold: forgottenPersonFold,
    deciders: [personDecider],
    database: useTestDatabase(),
  });

  it('is listed with the day and the ground', async () => {
    const given = [forgotten(hodan, 'own-request', '2026-03-09'), forgotten(ayaan, 'retention-over', '2026-05-04')];
    expect((await persons.project(given)).forgottenPerson).toEqual([
      { personId: hodan, forgottenOn: '2026-03-09', ground: 'own-request' },
      { personId: ayaan, forgottenOn: '2026-05-04', ground: 'retention-over' },
    ]);
  });
});
