import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { claimantDecider } from './claimant.decider';
import { refuseTwoNumbers } from './merging';
import {
  another,
  barrierEnteredInError,
  correct,
  dismiss,
  correctSupporter,
  dismissed,
  enterSupporterInError,
  exclusionLifted,
  exclusionSet,
  facts,
  hodan,
  identified,
  letGo,
  liftExclusion,
  merge,
  merged,
  register,
  registered,
  reopen,
  reopened,
  takeBackBarrier,
  takeBackMerge,
  takeIn,
  takenIn,
  unmerge,
  unmerged,
  wasLetGo,
  supporterEnteredInError,
  supporterNamed,
} from './told-claimant.contract';

const claimant = deciderSpec(claimantDecider);
const forgottenOne = registered({ name: forgotten });

describe('merging a record into another', () => {
  it('says which stays, what that rests on and why', () => claimant.given(registered()).when(merge()).then(merged));

  it('is refused with itself', () =>
    claimant.given(registered()).when(merge(facts.claimantId)).thenRefuses('caseload/same-record'));

  it('is refused of a record that is merged: there are no chains', () =>
    claimant.given(registered(), merged).when(merge(another)).thenRefuses('caseload/claimant-merged'));

  it('is refused of a record that others are merged into', () =>
    claimant.given(registered(), takenIn()).when(merge(another)).thenRefuses('caseload/has-merged-records'));

  it('is refused of somebody who was forgotten', () =>
    claimant.given(forgottenOne).when(merge()).thenRefuses('caseload/claimant-forgotten'));

  it('may happen again once it was undone', () =>
    claimant.given(registered(), merged, unmerged()).when(merge()).then(merged));
});

describe('the record that stays', () => {
  it('says whose duplicate it takes in', () => claimant.given(registered()).when(takeIn()).then(takenIn()));

  it('may take in several', () => claimant.given(registered(), takenIn()).when(takeIn(another)).then(takenIn(another)));

  it('is refused where it is merged itself', () =>
    claimant.given(registered(), merged).when(takeIn()).thenRefuses('caseload/claimant-merged'));

  it('is refused where the person was forgotten', () =>
    claimant.given(forgottenOne).when(takeIn()).thenRefuses('caseload/claimant-forgotten'));

  it('lets the duplicate go, once', () => {
    claimant.given(registered(), takenIn()).when(letGo).then(wasLetGo);
    claimant.given(registered(), takenIn(), wasLetGo).when(letGo).thenNothing();
  });

  it('keeps what a later merge took in, when the end of an earlier one comes late', () =>
    claimant.given(registered(), takenIn(another)).when(letGo).thenNothing());
});

describe('undoing a merge', () => {
  it('says why it was wrong', () => claimant.given(registered(), merged).when(unmerge).then(unmerged()));

  it('is refused where there is none, or none with that record', () => {
    claimant.given(registered()).when(unmerge).thenRefuses('caseload/not-merged');
    claimant
      .given(registered(), merged)
      .when({ ...unmerge, canonicalId: another } as typeof unmerge)
      .thenRefuses('caseload/not-merged');
  });

  it('is refused once the person was forgotten', () =>
    claimant.given(forgottenOne, merged).when(unmerge).thenRefuses('caseload/claimant-forgotten'));

  it('is done where the other record refused the merge in the end', () => {
    claimant.given(registered(), merged).when(takeBackMerge).then(unmerged('The merge was refused in the end'));
    claimant.given(registered()).when(takeBackMerge).thenNothing();
  });
});

describe('a record that is merged', () => {
  it('takes nothing more: that goes on the one that stays', () => {
    claimant.given(registered(), merged).when(correct(hodan)).thenRefuses('caseload/claimant-merged');
    claimant.given(registered(), merged).when(dismiss).thenRefuses('caseload/claimant-merged');
    claimant.given(registered(), merged).when(register()).thenRefuses('caseload/claimant-already-registered');
  });

  it('takes it again once the merge was undone', () =>
    claimant.given(registered(), merged, unmerged()).when(dismiss).then(dismissed));

  it('still lets an exclusion be lifted that stands on it, and a supporter named in error or what a refused meeting told be taken back', () => {
    claimant.given(registered(), supporterNamed(), merged).when(enterSupporterInError).then(supporterEnteredInError);
    claimant
      .given(registered(), supporterNamed(), merged)
      .when(correctSupporter())
      .thenRefuses('caseload/claimant-merged');
    claimant.given(registered(), exclusionSet(), merged).when(liftExclusion()).then(exclusionLifted);
    claimant.given(registered(), identified(), merged).when(takeBackBarrier).then(barrierEnteredInError);
  });
});

describe('two National Insurance numbers', () => {
  const numbered = (nationalInsuranceNumber: string) => ({ ...hodan, nationalInsuranceNumber });

  it('are of two persons, or one of them is to be corrected first', () =>
    expect(() => refuseTwoNumbers(numbered('AB123456C'), numbered('AB123457C'))).toThrow(
      expect.objectContaining({ code: 'caseload/national-insurance-numbers-differ' }),
    ));

  it('do not part records of which one has none', () => {
    expect(() => refuseTwoNumbers(numbered('AB123456C'), hodan)).not.toThrow();
    expect(() => refuseTwoNumbers(hodan, hodan)).not.toThrow();
    expect(() => refuseTwoNumbers(null, numbered('AB123456C'))).not.toThrow();
  });
});

describe('telling two records apart', () => {
  it('says why they are two persons', () => claimant.given(registered()).when(dismiss).then(dismissed));

  it('changes nothing where they are told apart already', () =>
    claimant.given(registered(), dismissed).when(dismiss).thenNothing());

  it('is refused for another reason while they are: nobody would find it again', () => {
    for (const reason of ['Born in other years', forgotten])
      claimant
        .given(registered(), { ...dismissed, data: { ...dismissed.data, reason } } as typeof dismissed)
        .when(dismiss)
        .thenRefuses('caseload/nothing-to-change');
  });

  it('is refused of a record and itself', () =>
    claimant
      .given(registered())
      .when({ ...dismiss, otherId: facts.claimantId } as typeof dismiss)
      .thenRefuses('caseload/same-record'));

  it('is refused of records that are merged', () =>
    claimant.given(registered(), takenIn()).when(dismiss).thenRefuses('caseload/claimant-merged'));

  it('may be taken back, and said again', () => {
    claimant.given(registered(), dismissed).when(reopen).then(reopened);
    claimant.given(registered(), dismissed, reopened).when(dismiss).then(dismissed);
  });

  it('is not taken back where nobody said so', () =>
    claimant.given(registered()).when(reopen).thenRefuses('caseload/duplicate-not-dismissed'));
});
