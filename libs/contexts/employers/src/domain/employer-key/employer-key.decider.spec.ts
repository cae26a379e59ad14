import { deciderSpec } from '@alongside/testing';
import { employerKeyDecider, type EmployerKeyCommand } from './employer-key.decider';
import type { EmployerKeyEvent } from './employer-key.events';

const kitchens = '0192bbbb-0000-7000-8000-000000000001';
const laundry = '0192bbbb-0000-7000-8000-000000000002';
const occurredAt = '2026-03-02';

const say = (kind: EmployerKeyCommand['kind'], employerId = kitchens): EmployerKeyCommand => ({
  ...{ kind, employerId, occurredAt },
});
const taken = (employerId = kitchens): EmployerKeyEvent => ({
  type: 'EmployerKeyTaken',
  data: { employerId, occurredAt },
});
const givenUp: EmployerKeyEvent = { type: 'EmployerKeyGivenUp', data: { employerId: kitchens, occurredAt } };

const key = deciderSpec(employerKeyDecider);

describe('what an employer is known by', () => {
  it('is of one employer', () => {
    key.given().when(say('take')).then(taken());
    key.given(taken()).when(say('take', laundry)).thenRefuses('employers/already-registered');
  });

  it('is taken once', () => key.given(taken()).when(say('take')).thenNothing());

  it('is free for another once it is given up', () => {
    key.given(taken()).when(say('give-up')).then(givenUp);
    key.given(taken(), givenUp).when(say('take', laundry)).then(taken(laundry));
  });

  it('is given up by whoever has it', () => {
    key.given().when(say('give-up')).thenNothing();
    key.given(taken(laundry)).when(say('give-up')).thenNothing();
  });

  it('says who has it, for whoever shows what is there', () => {
    const refused = () => employerKeyDecider.decide({ employerId: kitchens }, say('take', laundry));
    expect(refused).toThrow(expect.objectContaining({ stream: `employer-${kitchens}` }));
  });
});
