import { wilsonBounds } from './wilson-bounds';

it.each([
  { successes: 0, of: 10, lower: 0, upper: 0.277533 },
  { successes: 8, of: 20, lower: 0.218807, upper: 0.613418 },
  { successes: 3, of: 9, lower: 0.120584, upper: 0.645798 },
])('of $successes of $of the interval is from $lower to $upper', ({ successes, of, ...expected }) => {
  const bounds = wilsonBounds(successes, of);
  expect(bounds.lower).toBeCloseTo(expected.lower, 6);
  expect(bounds.upper).toBeCloseTo(expected.upper, 6);
});
