import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { claimantDecider } from './claimant.decider';
import type { ClaimantEvent } from './claimant.events';
import {
  another,
  correctSupporter,
  elder,
  endSupporter,
  enterSupporterInError,
  facts,
  nameSupporter,
  registered,
  other,
  supporterCorrected,
  supporterEnded,
  supporterEnteredInError,
  supporterId,
  supporterNamed,
  takenIn,
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

  it('is refused of the claimant, under whichever record', () => {
    for (const own of [facts.claimantId, other])
      for (const command of [
        nameSupporter({ kind: 'family', personId: own }, another),
        correctSupporter({ kind: 'family', personId: own }),
      ])
        claimant
          .given(registered(), takenIn(), supporterNamed())
          .when(command)
          .thenRefuses('caseload/supporter-is-the-claimant');
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

describe('a supporter of whom something wrong was told', () => {
  const reachable = { ...elder, contact: { phone: '020 7946 0018' } };

  it('is corrected as a whole, also once that support ended', () => {
    const changed = { kind: 'mentor', name: 'Ms Made Up', organisationId };
    claimant.given(registered(), supporterNamed(reachable)).when(correctSupporter()).then(supporterCorrected());
    for (const told of [reachable, changed, { kind: 'family', personId }])
      claimant
        .given(registered(), supporterNamed(), supporterEnded)
        .when(correctSupporter(told))
        .then(supporterCorrected(told));
  });

  it('is as before where nothing else is said', () => {
    for (const reason of ['Misheard', 'Two digits swapped'])
      claimant
        .given(registered(), supporterNamed(), supporterCorrected(reachable, reason))
        .when(correctSupporter(reachable, reason))
        .thenNothing();
  });

  it('is not told so again for a reason that is not on record: nobody would find it', () => {
    for (const past of [
      [supporterNamed(reachable)],
      [supporterNamed(), supporterCorrected(reachable, 'Two digits swapped')],
      [supporterNamed(), supporterCorrected(reachable, forgotten)],
    ])
      claimant
        .given(registered(), ...past)
        .when(correctSupporter(reachable))
        .thenRefuses('caseload/nothing-to-change');
  });

  it('needs a supporter of this claimant, and a name or a record', () => {
    claimant.given(registered()).when(correctSupporter()).thenRefuses('caseload/supporter-not-found');
    claimant
      .given(registered(), supporterNamed())
      .when(correctSupporter({ ...elder, personId }))
      .thenRefuses('caseload/supporter-name-or-record');
  });

  it('is not made another one who is named already, or was corrected to be so', () => {
    const aunt = { kind: 'family', name: 'Mrs Asha Invented' };
    claimant
      .given(registered(), supporterNamed(), supporterNamed(aunt, another))
      .when(correctSupporter(aunt))
      .thenRefuses('caseload/supporter-already-named');
    claimant
      .given(registered(), supporterNamed(aunt), supporterCorrected())
      .when(nameSupporter(elder, another))
      .thenRefuses('caseload/supporter-already-named');
    claimant
      .given(registered(), supporterNamed(), supporterEnded, supporterNamed(aunt, another))
      .when(correctSupporter(aunt))
      .then(supporterCorrected(aunt));
  });
});

describe('a supporter named in error', () => {
  it('is taken back, also once that support ended', () => {
    claimant.given(registered(), supporterNamed()).when(enterSupporterInError).then(supporterEnteredInError);
    claimant
      .given(registered(), supporterNamed(), supporterEnded)
      .when(enterSupporterInError)
      .then(supporterEnteredInError);
  });

  it('is told nothing more, and leaves room for that name', () => {
    const given = claimant.given(registered(), supporterNamed(), supporterEnteredInError);
    for (const command of [endSupporter(), correctSupporter({ kind: 'family', personId }), enterSupporterInError])
      given.when(command).thenRefuses('caseload/entered-in-error');
    given.when(nameSupporter(elder, another)).then(supporterNamed(elder, another));
  });

  it('needs a supporter of this claimant', () =>
    claimant.given(registered()).when(enterSupporterInError).thenRefuses('caseload/supporter-not-found'));
});
