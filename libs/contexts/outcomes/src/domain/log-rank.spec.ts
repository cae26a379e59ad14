import type { LifeTableRow } from './life-table';
import { logRank } from './log-rank';

/** Weeks in remission of 42 children with leukaemia (Freireich and others, 1963); a negative number was last seen then. */
const treated = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];
const controls = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

function lifeTable(times: readonly number[]): LifeTableRow[] {
  return times.map((time) => ({ day: Math.abs(time), events: time > 0 ? 1 : 0, censored: time > 0 ? 0 : 1 }));
}

describe('the log-rank test', () => {
  it('tells treated from untreated children as published', () => {
    const answer = logRank({ treated: lifeTable(treated), controls: lifeTable(controls) });
    expect(answer.groups).toEqual([
      { group: 'treated', observed: 9, expected: expect.closeTo(19.25050094803113, 10) },
      { group: 'controls', observed: 21, expected: expect.closeTo(10.74949905196887, 10) },
    ]);
    expect(answer).toMatchObject({
      chiSquare: expect.closeTo(16.792940989216532, 10),
      degreesOfFreedom: 1,
      p: expect.closeTo(4.16880910933455e-5, 14),
    });
  });

  it('compares three groups at once', () => {
    const answer = logRank({
      early: lifeTable(treated.slice(0, 11)),
      late: lifeTable(treated.slice(11)),
      controls: lifeTable(controls),
    });
    expect(answer).toMatchObject({
      chiSquare: expect.closeTo(24.352756764501017, 9),
      degreesOfFreedom: 2,
      p: expect.closeTo(5.150697671598916e-6, 14),
    });
  });

  it('leaves a group out of the degrees of freedom that nobody was in when an event happened', () => {
    const answer = logRank({
      treated: lifeTable(treated),
      controls: lifeTable(controls),
      empty: [],
      lostAtOnce: [{ day: 0, events: 0, censored: 30 }],
    });
    expect(answer).toMatchObject({ chiSquare: expect.closeTo(16.792940989216532, 9), degreesOfFreedom: 1 });
  });

  it('has no answer for one group, for none, or without events', () => {
    const reason = 'no-two-groups-at-risk-together';
    expect(logRank({})).toEqual({ groups: [], chiSquare: null, reason });
    expect(logRank({ treated: lifeTable(treated), empty: [] })).toMatchObject({ chiSquare: null, reason });
    const unended = [{ day: 5, events: 0, censored: 3 }];
    expect(logRank({ one: unended, other: unended })).toMatchObject({ chiSquare: null, reason });
  });

  it('finds no difference between a group and itself', () => {
    expect(logRank({ one: lifeTable(treated), other: lifeTable(treated) })).toMatchObject({ p: expect.closeTo(1, 6) });
  });
});
