import { addDays, daysBetween, type LocalDate } from '@alongside/kernel';
import * as fc from 'fast-check';
import { zOf } from '../../domain/interval';
import type { BenefitFigure } from './benefit-paid.record';
import type { BenefitDimension } from './benefit-paid.sql';
import { claimsOf, rowsOf, type NaiveClaim } from './naive-claims.contract';
import { actionOf, day, historyOf, paymentKinds, start } from './random-history.contract';
import { useFigures, type Told } from './told-history.contract';

type Payment = Extract<Told, { type: 'BenefitPaid' }>['data'];

const daysOf = (from: LocalDate, to: LocalDate) =>
  Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, index) => addDays(from, index));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The first day that the claim was not seen open any more. */
function endOf({ closure, followUpEndedOn }: NaiveClaim): LocalDate {
  return closure?.on ?? followUpEndedOn ?? '9999-01-01';
}

interface Paid {
  readonly pence: number;
  readonly weeks: number;
}

/** Day by day: what each claimant of the row was paid, and on how many days any of the claims was open. */
function paidIn(
  days: readonly LocalDate[],
  { claims, payments }: { claims: readonly NaiveClaim[]; payments: readonly Payment[] },
): Map<string, Paid> {
  const persons = [...new Set(claims.map(({ personId }) => personId))];
  return new Map(
    persons.map((person) => {
      const own = claims.filter(({ personId }) => personId === person);
      const paid = payments.filter(({ claimId }) => own.some((claim) => claim.claimId === claimId));
      const penceOn = (on: LocalDate) =>
        sum(
          paid
            .filter(({ from, to }) => from <= on && on < to)
            .map(({ amountPence, from, to }) => amountPence / daysBetween(from, to)),
        );
      const open = days.filter((on) => own.some((claim) => claim.openedOn <= on && on < endOf(claim)));
      return [person, { pence: sum(days.map(penceOn)), weeks: open.length / 7 }];
    }),
  );
}

/** The ratio, and the spread of its residuals. */
function naiveRatio(paid: ReadonlyMap<string, Paid>) {
  const all = [...paid.values()].filter(({ pence, weeks }) => pence > 0 || weeks > 0);
  const [pence, weeks] = [sum(all.map((one) => one.pence)), sum(all.map((one) => one.weeks))];
  const value = weeks === 0 ? null : pence / weeks;
  const residual = (one: Paid) => (one.pence - value! * one.weeks) / weeks;
  return { count: all.length, pence, weeks, value, residual };
}

function boundsOf(value: number, residuals: readonly number[]) {
  const n = residuals.length;
  const spread = zOf(0.95) * Math.sqrt((n / (n - 1)) * sum(residuals.map((one) => one * one)));
  return { lower: value - spread, upper: value + spread };
}

function expectClose(actual: number | null | undefined, expected: number | null | undefined) {
  if (typeof expected !== 'number') expect(actual ?? null).toBeNull();
  else expect(Math.abs(actual! - expected)).toBeLessThan(1e-3 + 1e-9 * Math.abs(expected));
}

describe('benefit paid of random histories', () => {
  const figures = useFigures();
  const question = fc.record({
    asAtDay: fc.oneof(day, fc.integer({ min: 100, max: 300 })),
    knownAtMinute: fc.option(fc.nat(40), { nil: undefined, freq: 2 }),
    middle: fc.integer({ min: -5, max: 120 }),
    weeks: fc.constantFrom(1, 2, 4, 13),
    by: fc.subarray<BenefitDimension>(['office', 'benefit', 'ageBand', 'community', 'advisor'], { maxLength: 2 }),
  });

  it('is that of going through each day of each claimant', async () => {
    const property = fc.asyncProperty(
      fc.array(actionOf(paymentKinds), { minLength: 40, maxLength: 80, size: 'max' }),
      fc.array(question, { minLength: 4, maxLength: 4 }),
      async (actions, questions) => {
        const history = historyOf(actions);
        await figures.tell(history);
        for (const { asAtDay, knownAtMinute, middle, weeks, by } of questions) {
          const asAt = addDays(start, asAtDay);
          const knownAt =
            knownAtMinute === undefined
              ? undefined
              : new Date(Date.parse('2022-01-01T00:00:00Z') + knownAtMinute * 60_000).toISOString();
          const known = history.filter(({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt);
          const day = addDays(start, middle);
          const [begins, ends] = [addDays(day, -7 * weeks), addDays(day, 7 * weeks)];
          const payments = known
            .filter((event): event is Extract<Told, { type: 'BenefitPaid' }> => event.type === 'BenefitPaid')
            .map(({ data }) => data)
            .filter(({ occurredAt }) => occurredAt <= asAt);
          const touches = (claim: NaiveClaim, from: LocalDate, to: LocalDate) =>
            daysOf(from, to).some(
              (on) =>
                (claim.openedOn <= on && on < endOf(claim)) ||
                payments.some((one) => one.claimId === claim.claimId && one.from <= on && on < one.to),
            );
          const claims = claimsOf(known, { asAt, history }).filter(
            (claim) => claim.openedOn <= asAt && touches(claim, begins, ends),
          );
          const naive = rowsOf(claims, by);

          const { rows } = await figures.benefitPaid({ day, weeks, asAt, by, ...(knownAt && { knownAt }) });
          expect(rows.map(({ group }) => JSON.stringify(group)).sort()).toEqual([...naive.keys()].sort());
          for (const { group, before, after, change } of rows) {
            const all = naive.get(JSON.stringify(group))!.claims;
            const counted = all.filter(({ inError }) => !inError);
            const sides = (
              [
                [before, begins, day],
                [after, day, ends],
              ] as const
            ).map(([figure, from, to]) => {
              const paid = paidIn(daysOf(from, to), { claims: counted, payments });
              const ofSide = (some: readonly NaiveClaim[]) => some.filter((claim) => touches(claim, from, to)).length;
              expect(figure.leftOut.excluded).toBe(ofSide(all) - ofSide(counted));
              expect([figure.from, figure.to]).toEqual([from, to]);
              if (addDays(to, -1) > asAt) expectUnfinished(figure, ofSide(counted));
              else expectFigure(figure, { paid, claims: ofSide(counted) });
              return { paid, ratio: naiveRatio(paid) };
            });
            const [first, second] = sides.map(({ ratio }) => ratio);
            if (addDays(ends, -1) > asAt) {
              expect(change).toEqual({ difference: null, interval: null, reason: 'window-not-over' });
            } else if (first!.value === null || second!.value === null) {
              expect(change).toEqual({ difference: null, interval: null, reason: 'empty-denominator' });
            } else {
              const difference = second!.value - first!.value;
              expectClose(change.difference, difference);
              const persons = [...sides[0]!.paid.keys()].filter((person) =>
                sides.some(({ paid }) => paid.get(person)!.pence > 0 || paid.get(person)!.weeks > 0),
              );
              const parts = persons.map(
                (person) =>
                  second!.residual(sides[1]!.paid.get(person)!) - first!.residual(sides[0]!.paid.get(person)!),
              );
              const bounds = persons.length < 2 ? null : boundsOf(difference, parts);
              expectClose(change.interval?.lower, bounds?.lower);
              expectClose(change.interval?.upper, bounds?.upper);
            }
          }
        }
      },
    );
    await fc.assert(property, { numRuns: 60, seed: 20_130_403 });
  });

  function expectUnfinished(figure: BenefitFigure, immature: number) {
    expect(figure).toMatchObject({
      ...{ numerator: 0, denominator: 0, pencePerWeek: null, interval: null, reason: 'window-not-over' },
      ...{ claimants: 0, claims: 0, leftOut: { immature, lost: 0 } },
    });
  }

  function expectFigure(figure: BenefitFigure, { paid, claims }: { paid: Map<string, Paid>; claims: number }) {
    const ratio = naiveRatio(paid);
    expectClose(figure.numerator, ratio.pence);
    expectClose(figure.denominator, ratio.weeks);
    expectClose(figure.pencePerWeek, ratio.value);
    expect([figure.claimants, figure.claims]).toEqual([ratio.count, claims]);
    const seen = [...paid.values()].filter(({ pence, weeks }) => pence > 0 || weeks > 0);
    const bounds = ratio.value === null || seen.length < 2 ? null : boundsOf(ratio.value, seen.map(ratio.residual));
    expectClose(figure.interval?.lower, bounds && Math.max(0, bounds.lower));
    expectClose(figure.interval?.upper, bounds?.upper);
  }
});
