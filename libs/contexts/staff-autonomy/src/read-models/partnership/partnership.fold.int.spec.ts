import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { autonomyRosterDecider } from '../../domain/autonomy-roster/autonomy-roster.decider';
import type { AutonomyRosterEvent } from '../../domain/autonomy-roster/autonomy-roster.events';
import {
  accepted,
  advisorId,
  ayaan,
  bilan,
  called,
  callId,
  callInError,
  declined,
  employmentId,
  inError,
  jobFound,
  office,
  optedIn,
  planAgreed,
  planId,
  reopened,
  selected,
  withdrawn,
} from '../../domain/autonomy-roster/told-partnership.contract';
import { partnershipFold } from './partnership.fold';

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

describe('the partnerships', () => {
  const deciders = [autonomyRosterDecider];
  const partnerships = projectionSpec({ fold: partnershipFold, deciders, database: useTestDatabase() });
  const project = async (...events: readonly AutonomyRosterEvent[]) => {
    const told = events.map((event) => ({ stream: `autonomyRoster-${advisorId}`, event }) as const);
    return (await partnerships.project(told))['partnership'];
  };

  const nothing = {
    ...{ answeredOn: null, means: null, answerWords: null, planId: null, plannedOn: null, calls: [], callCount: 0 },
    ...{ endedOn: null, employmentId: null, endedBy: null, endReason: null, endWords: null },
  };
  const words = { type: 'ClaimantSelected', sealed: { personal: sealed } };
  const asSelected = { ...ayaan, advisorId, office, state: 'selected', selectedOn: '2026-03-03', ...nothing, words };
  const yes = {
    state: 'accepted',
    answeredOn: '2026-03-04',
    means: 'in-person',
    answerWords: { type: 'PartnershipAccepted', sealed: { coded: sealed } },
  };

  it('begin with a selection, the reason sealed, and not with an opting in', async () => {
    expect(await project(optedIn())).toEqual([]);
    expect(await project(optedIn(), selected())).toEqual([asSelected]);
  });

  it('tell the answer, the plan and the calls that stand', async () => {
    const events = [selected(), accepted(), planAgreed(), called()];
    const call = { callId, on: '2026-03-06', employerId: null, result: 'interview-offered', words: null };
    const planned = { ...asSelected, ...yes, planId, plannedOn: '2026-03-05' };
    expect(await project(...events)).toEqual([{ ...planned, calls: [call], callCount: 1 }]);
    expect(await project(...events, callInError())).toEqual([planned]);
  });

  it('tell how they ended, each by itself', async () => {
    const ended = await project(selected(), selected(bilan), accepted(), declined(bilan), jobFound());
    expect(ended).toEqual([
      { ...asSelected, ...yes, state: 'job-found', endedOn: '2026-03-16', employmentId },
      {
        ...{
          ...asSelected,
          ...bilan,
          state: 'declined',
          answeredOn: '2026-03-04',
          endedOn: '2026-03-04',
          means: 'phone',
        },
        answerWords: null,
      },
    ]);
    const again = await project(selected(), accepted(), jobFound(), reopened());
    expect(again).toEqual([{ ...asSelected, ...yes }]);
    expect(await project(selected(), withdrawn())).toEqual([
      {
        ...{ ...asSelected, state: 'withdrawn', endedOn: '2026-03-10', endedBy: 'claimant' },
        endReason: 'no-longer-wanted',
      },
    ]);
  });

  it('keep nothing that was told of one entered in error but its days', async () => {
    const left = { ...asSelected, state: 'entered-in-error', endedOn: '2026-03-11', words: null };
    expect(await project(selected(), accepted(), called(), inError())).toEqual([left]);
  });
});
