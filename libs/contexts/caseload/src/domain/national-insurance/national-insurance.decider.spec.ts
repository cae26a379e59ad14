import { forgotten, type Protected, type Uuid } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { nationalInsuranceDecider } from './national-insurance.decider';
import type { NationalInsuranceEvent } from './national-insurance.events';

const hodan = '0192aaaa-0000-7000-8000-000000000001';
const ayaan = '0192aaaa-0000-7000-8000-000000000002';
const occurredAt = '2026-01-05';

const reserved = (owner: Protected<Uuid>): NationalInsuranceEvent => ({
  type: 'NationalInsuranceNumberReserved',
  data: { owner, occurredAt },
});
const released = (owner: Uuid): NationalInsuranceEvent => ({
  type: 'NationalInsuranceNumberReleased',
  data: { owner, occurredAt },
});

const number = deciderSpec(nationalInsuranceDecider);

describe('reserving a National Insurance number', () => {
  const reserve = (owner: Uuid) => ({ kind: 'reserve', owner, occurredAt }) as const;

  it('gives a number that nobody holds to the claimant', () =>
    number.given().when(reserve(hodan)).then(reserved(hodan)));

  it('changes nothing for the claimant who holds it already', () =>
    number.given(reserved(hodan)).when(reserve(hodan)).thenNothing());

  it('is refused while another claimant holds it', () =>
    number.given(reserved(hodan)).when(reserve(ayaan)).thenRefuses('caseload/national-insurance-number-taken'));

  it('gives it to another claimant once it was released', () =>
    number.given(reserved(hodan), released(hodan)).when(reserve(ayaan)).then(reserved(ayaan)));

  it('gives it to another claimant once its holder was forgotten', () =>
    number.given(reserved(forgotten)).when(reserve(ayaan)).then(reserved(ayaan)));
});

describe('releasing a National Insurance number', () => {
  const release = (owner: Uuid) => ({ kind: 'release', owner, occurredAt }) as const;

  it('frees the number of the claimant who holds it', () =>
    number.given(reserved(hodan)).when(release(hodan)).then(released(hodan)));

  it('changes nothing for a claimant who does not hold it', () =>
    number.given(reserved(hodan)).when(release(ayaan)).thenNothing());

  it('changes nothing for a number that nobody holds', () => number.given().when(release(hodan)).thenNothing());

  it('changes nothing once its holder was forgotten', () =>
    number.given(reserved(forgotten)).when(release(hodan)).thenNothing());
});
