import { destinations } from '../../domain/destination';
import { destinationBits, outcomeCode, outcomeMasks, outcomeOf, type Outcome } from './outcome-code';

const outcomes: Outcome[] = (['open', 'closed', 'follow-up-ended'] as const).flatMap((ending) =>
  [null, ...destinations].flatMap((destination) =>
    [null, 'full-time', 'part-time', 'unknown'].flatMap((hours) =>
      [0, 1, 8, 15].flatMap((evidence) =>
        [false, true].map((inError) => ({ ending, destination, hours, evidence, inError })),
      ),
    ),
  ),
);

describe('the number of an outcome', () => {
  it('tells every outcome from every other, and goes into a smallint', () => {
    const codes = outcomes.map(outcomeCode);
    expect(new Set(codes).size).toBe(outcomes.length);
    expect(Math.max(...codes)).toBeLessThan(2 ** 15);
    expect(codes.map(outcomeOf)).toEqual(outcomes);
  });

  it('has its parts where PostgreSQL looks for them', () => {
    for (const outcome of outcomes) {
      const code = outcomeCode(outcome);
      const { destination } = outcome;
      expect(code & outcomeMasks.evidence).toBe(outcome.evidence);
      expect(code & outcomeMasks.destination).toBe(destination === null ? 0 : destinationBits(destination));
      expect((code & outcomeMasks.inError) !== 0).toBe(outcome.inError);
    }
  });
});
