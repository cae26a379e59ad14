import { placedDifference, placedFigure, type PlacedCell, type PlacedStanding } from './course-to-job-figures';
import { MemberDigest } from './member-digest';

const digest = new MemberDigest(Buffer.alloc(32, 1));
const rules = { digest, reason: null };
let hash = 0;
const cell = (standing: PlacedStanding, count: number, rest: Partial<PlacedCell> = {}): PlacedCell => ({
  ...{ standing, count, mature: true, inError: false, hash: String((hash += 1)), ...rest },
});

describe('the share of completers who are placed', () => {
  it('is of those whose window is over and known to its end, with Wilson’s interval', () => {
    const counted = [cell('placed', 8), cell('unknown-work', 2), cell('other-work', 3), cell('no-work', 7)];
    const leftOut = [
      ...[cell('in-work-already', 4), cell('in-work-already', 1, { mature: false }), cell('lost', 5)],
      ...[cell('placed', 6, { mature: false }), cell('lost', 1, { mature: false })],
      ...[cell('placed', 9, { inError: true }), cell('in-work-already', 1, { inError: true })],
    ];
    const figure = placedFigure([...counted, ...leftOut], rules);
    expect(figure).toMatchObject({
      ...{ numerator: 8, denominator: 20, rate: 0.4, inAnyWork: 13, occupationUnknown: 2 },
      leftOut: { inWorkAlready: 5, immature: 7, lost: 5, excluded: 10, suppressed: 0 },
      members: digest.of(counted),
    });
    expect(figure.interval!.lower).toBeCloseTo(0.218807, 6);
    expect(figure.interval!.upper).toBeCloseTo(0.613418, 6);
  });

  it('is null, not 0, where nobody completed a course, or nobody long enough ago', () => {
    const none = { numerator: 0, denominator: 0, rate: null, interval: null, reason: 'empty-denominator' };
    expect(placedFigure([], rules)).toMatchObject(none);
    expect(placedFigure([cell('placed', 3, { mature: false })], rules)).toMatchObject(none);
  });

  it('is 0 where nobody of some was placed', () => {
    const { rate, interval } = placedFigure([cell('no-work', 10)], rules);
    expect([rate, interval!.lower, interval!.upper]).toEqual([0, 0, expect.closeTo(0.277533, 6)]);
  });

  it('is null, not 0, where of all jobs nobody knows what they ask for', () => {
    const cells = [cell('unknown-work', 2), cell('no-work', 2)];
    expect(placedFigure(cells, rules)).toMatchObject({
      ...{ numerator: 0, denominator: 4, rate: null, interval: null, inAnyWork: 2, occupationUnknown: 2 },
      reason: 'occupations-unknown',
    });
    expect(placedFigure([...cells, cell('other-work', 1)], rules).rate).toBe(0);
  });

  it('is null, not 0, where no taxonomy says what is asked for, and where nothing was taught', () => {
    const cells = [cell('unknown-work', 2), cell('no-work', 8)];
    const untaught = placedFigure(cells, { digest, reason: 'nothing-taught' });
    expect(untaught).toMatchObject({
      denominator: 10,
      inAnyWork: 2,
      rate: null,
      interval: null,
      reason: 'nothing-taught',
    });
    expect(placedFigure([], { digest, reason: 'no-taxonomy' }).reason).toBe('empty-denominator');
    const placed = placedFigure([cell('placed', 1), cell('no-work', 1)], rules);
    expect(placedDifference(placed, untaught)).toEqual({ difference: null, interval: null, reason: 'nothing-taught' });
    expect(placedDifference(placed, placed).difference).toBe(0);
  });
});
