import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { claimantDecider } from './claimant.decider';
import type { ClaimantEvent } from './claimant.events';
import {
  another,
  elder,
  endSupporter,
  facts,
  nameSupporter,
  registered,
  supporterEnded,
  supporterId,
  supporterNamed,
} from './told-claimant.contract';

const claimant = deciderSpec(claimantDecider);
const personId = '0192aaaa-0000-7000-8000-000000000007';
const organisationId = '0192aaaa-0000-7000-8000-000000000008';

describe('naming a supporter', () => {
  it('says in which way and by which name, and how to reach that person where it is known', () => {
    claimant.given(registered()).when(nameSupporter()).then(supporterNamed());
    const mentor = { kind: 'mentor', name: 'Ms Made Up', contact: { phone: '020 7946 0018' }, organisationId };
    claimant.given(registered()).when(nameSupporter(mentor)).then(supporterNamed(mentor));
  });

  it('says of one with a record of the own whose record it is, and nothing else', () => {
    const brother = { kind: 'family', personId };
    claimant.given(registered()).when(nameSupporter(brother)).then(supporterNamed(brother));
    for (const more of [{ name: 'Bashir Invented' }, { contact: { phone: '020 7946 0018' } }])
      claimant
        .given(registered())
        .when(nameSupporter({ ...brother, ...more }))
        .thenRefuses('caseload/supporter-name-or-record');
  });

  it('is refused of nobody in particular', () =>
    claimant
      .given(registered())
      .when(nameSupporter({ kind: 'elder' }))
      .thenRefuses('caseload/supporter-name-or-record'));

  it('names another one beside, also of the same organisation, or a namesake with a record of the own', () => {
    const given = claimant.given(registered(), supporterNamed({ ...elder, organisationId }));
    for (const other of [
      { ...elder, name: 'Mrs Asha Invented', organisationId },
      { kind: 'elder', organisationId, personId },
    ])
      given.when(nameSupporter(other, another)).then(supporterNamed(other, another));
  });

  it('is refused of somebody who is named already', () => {
    claimant
      .given(registered(), supporterNamed())
      .when(nameSupporter(elder, another))
      .thenRefuses('caseload/supporter-already-named');
    claimant
      .given(registered(), supporterNamed({ ...elder, personId }))
      .when(nameSupporter({ kind: 'mentor', personId }, another))
      .thenRefuses('caseload/supporter-already-named');
    claimant
      .given(registered(), supporterNamed({ kind: 'mentor', personId }))
      .when(nameSupporter({ kind: 'family', personId }, another))
      .thenRefuses('caseload/supporter-already-named');
  });

  it('may happen again once that support ended', () =>
    claimant
      .given(registered(), supporterNamed(), supporterEnded)
      .when(nameSupporter(elder, another))
      .then(supporterNamed(elder, another)));

  it('finds nothing to compare with where the claimant was forgotten', () => {
    const named: ClaimantEvent = {
      type: 'SupporterNamed',
      data: { ...facts, supporterId, kind: 'elder', name: forgotten },
    };
    claimant.given(registered(), named).when(nameSupporter(elder, another)).then(supporterNamed(elder, another));
  });
});

describe('the end of support', () => {
  it('has its day', () => claimant.given(registered(), supporterNamed()).when(endSupporter()).then(supporterEnded));

  it('needs a supporter of this claimant', () =>
    claimant.given(registered()).when(endSupporter()).thenRefuses('caseload/supporter-not-found'));

  it('comes once', () =>
    claimant
      .given(registered(), supporterNamed(), supporterEnded)
      .when(endSupporter())
      .thenRefuses('caseload/supporter-already-ended'));

  it('cannot come before the naming', () =>
    claimant
      .given(registered(), supporterNamed())
      .when(endSupporter('2026-03-08'))
      .thenRefuses('caseload/out-of-order'));
});
