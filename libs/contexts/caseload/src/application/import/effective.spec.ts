import type { DomainEvent } from '@alongside/kernel';
import { claimDecider } from '../../domain/claim/claim.decider';
import {
  adjust,
  adjusted,
  close,
  closed,
  closureCorrected,
  correctClosure,
  opened,
  toAJob,
  today,
} from '../../domain/claim/told-claim.contract';
import { claimantDecider } from '../../domain/claimant/claimant.decider';
import { correct, corrected, hodan, registered } from '../../domain/claimant/told-claimant.contract';
import { effective } from './effective';

const stateAfter = <State, Event extends DomainEvent>(
  { initialState, evolve }: { initialState: State; evolve: (state: State, event: Event) => State },
  ...past: readonly Event[]
) => past.reduce(evolve, initialState);

describe('what a row says', () => {
  const married = { name: { given: 'Hodan', family: 'Madeup-Noor' } };

  it('changes nothing where the record says so already, for whatever reason', () => {
    for (const past of [[registered(married)], [registered(), corrected(married, 'Passport seen')]])
      expect(
        effective(claimantDecider, stateAfter(claimantDecider, ...past), [correct(married, 'import northgate')]),
      ).toEqual([]);
    const claim = stateAfter(claimDecider, opened(), adjusted(9_200), closed(toAJob), closureCorrected(today, toAJob));
    const says = [adjust(9_200, today, 'import northgate'), { ...correctClosure(today, toAJob), reason: 'import a' }];
    expect(effective(claimDecider, claim, says)).toEqual([]);
  });

  it('is decided one after the other: of what is said twice the first counts', () => {
    const says = [correct(married, 'import northgate'), correct(married, 'import canal-street'), correct(hodan)];
    expect(effective(claimantDecider, stateAfter(claimantDecider, registered()), says)).toEqual([says[0], says[2]]);
  });

  it('is refused by the rules', () =>
    expect(() => effective(claimDecider, stateAfter(claimDecider, opened(), closed(toAJob)), [close(toAJob)])).toThrow(
      expect.objectContaining({ code: 'caseload/claim-already-closed' }),
    ));
});
