import { supportCaseDecider } from './support-case.decider';
import type { SupportCaseEvent } from './support-case.events';
import { coversOffences } from './knows-offences';
import {
  agreed,
  agreement,
  claimantId,
  closed,
  colleagueJoined,
  ifrah,
  joined,
  left,
  marta,
  opened,
  ruth,
} from './told-case.contract';

const after = (...events: readonly SupportCaseEvent[]) => events.reduce(supportCaseDecider.evolve, null)!;
const covering = { ...agreement, offences: true as const };

it('has to do with offences who is on the team for the office', () => {
  const state = after(opened(), colleagueJoined());
  expect([ifrah, marta, claimantId].map((one) => coversOffences(state, one, '2026-03-02'))).toEqual([
    true,
    true,
    false,
  ]);
  expect(coversOffences(after(opened(), colleagueJoined(), left('2026-03-01', marta)), marta, '2026-03-02')).toBe(
    false,
  );
});

it('has to do with offences for an organisation who is on the team under an agreement that covers them, while it holds', () => {
  const days = ['2026-02-01', '2026-02-02', '2026-06-30', '2026-07-01'];
  const covered = after(opened(), agreed(), joined('2026-02-02', covering));
  expect(days.map((day) => coversOffences(covered, ruth, day))).toEqual([false, true, true, false]);
  expect(coversOffences(after(opened(), agreed(), joined()), ruth, '2026-03-02')).toBe(false);
  expect(
    coversOffences(after(opened(), agreed(), joined('2026-02-02', covering), closed('2026-03-01')), ruth, '2026-03-02'),
  ).toBe(false);
});
