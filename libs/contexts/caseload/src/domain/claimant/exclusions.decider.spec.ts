import { deciderSpec } from '@alongside/testing';
import { claimantDecider } from './claimant.decider';
import type { Excluded } from './claimant.events';
import {
  another,
  cousin,
  exclusionLifted,
  exclusionSet,
  liftExclusion,
  registered,
  setExclusion,
} from './told-claimant.contract';

const claimant = deciderSpec(claimantDecider);

describe('setting an exclusion', () => {
  it('names who may not see this person, and why', () =>
    claimant.given(registered()).when(setExclusion()).then(exclusionSet()));

  it('may name a whole organisation beside', () => {
    const organisation: Excluded = { kind: 'organisation', id: cousin.id };
    claimant
      .given(registered(), exclusionSet())
      .when(setExclusion(organisation, another))
      .then(exclusionSet(organisation, another));
  });

  it('is refused of one who is excluded already', () =>
    claimant
      .given(registered(), exclusionSet())
      .when(setExclusion(cousin, another))
      .thenRefuses('caseload/already-excluded'));

  it('may happen again once it was lifted', () =>
    claimant
      .given(registered(), exclusionSet(), exclusionLifted)
      .when(setExclusion(cousin, another))
      .then(exclusionSet(cousin, another)));
});

describe('lifting an exclusion', () => {
  it('has its day and its reason', () =>
    claimant.given(registered(), exclusionSet()).when(liftExclusion()).then(exclusionLifted));

  it('needs an exclusion of this claimant', () =>
    claimant.given(registered()).when(liftExclusion()).thenRefuses('caseload/exclusion-not-found'));

  it('comes once', () =>
    claimant
      .given(registered(), exclusionSet(), exclusionLifted)
      .when(liftExclusion())
      .thenRefuses('caseload/exclusion-already-lifted'));

  it('cannot come before the setting', () =>
    claimant
      .given(registered(), exclusionSet())
      .when(liftExclusion('2026-03-08'))
      .thenRefuses('caseload/out-of-order'));
});
