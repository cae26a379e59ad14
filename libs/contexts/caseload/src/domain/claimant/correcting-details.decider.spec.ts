import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { claimantDecider } from './claimant.decider';
import { correct, corrected, hodan, registered } from './told-claimant.contract';

const claimant = deciderSpec(claimantDecider);

describe('correcting the details of a claimant', () => {
  const married = { name: { given: 'Hodan', family: 'Madeup-Noor' } };
  const born = { dateOfBirth: '1999-04-17', birthMonth: '1999-04' };

  it('says all of them again, with the reason', () =>
    claimant
      .given(registered({ ...hodan, ...born }))
      .when(correct({ ...married, dateOfBirth: '1998-04-17' }))
      .then(corrected({ ...married, dateOfBirth: '1998-04-17', birthMonth: '1998-04' })));

  it('withdraws what it leaves out', () =>
    claimant
      .given(registered({ ...hodan, ...born }))
      .when(correct(hodan))
      .then(corrected(hodan)));

  it('changes nothing when they say what is known, in whatever order', () =>
    claimant
      .given(registered(), corrected({ contact: { phone: '020 7946 0018', email: 'h@example.org' }, ...married }))
      .when(correct({ ...married, contact: { email: 'h@example.org', phone: '020 7946 0018' } }))
      .thenNothing());

  it('has its reason on record, or is refused: nobody would find it again', () => {
    for (const past of [[registered(married)], [registered(), corrected(married, forgotten)]])
      claimant
        .given(...past)
        .when(correct(married))
        .thenRefuses('caseload/nothing-to-change');
    claimant
      .given(registered(), corrected(married))
      .when(correct(married, 'She said so herself'))
      .thenRefuses('caseload/nothing-to-change');
  });

  it.each([
    [{ ...born, birthMonth: '1999-05' }, 'caseload/birth-month-mismatch'],
    [{ dateOfBirth: '2026-03-10' }, 'caseload/born-later'],
    [{ nationalInsuranceNumber: 'AB123456E' }, 'caseload/national-insurance-number-invalid'],
  ])('refuses what registration refuses: %j', (details, code) =>
    claimant
      .given(registered())
      .when(correct({ ...hodan, ...details }))
      .thenRefuses(code),
  );
});
