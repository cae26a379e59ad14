import { addDays, type LocalDate } from '@alongside/kernel';
import * as fc from 'fast-check';
import { followUpOf } from '../../domain/follow-up';
import { kaplanMeier } from '../../domain/kaplan-meier';
import { isMature } from '../../domain/maturity';
import { backToWork, offFlow, timeToJob } from '../../domain/metric-definitions';
import { onFlowMonth } from '../../domain/on-flow-month';
import { standingAt } from '../../domain/standing';
import { claimsOf, rowsOf, type NaiveClaim, type NaiveRow } from './naive-claims.contract';
import { actionOf, claimKinds, day, historyOf, start } from './random-history.contract';
import type { Dimension } from './selection';
import { useFigures } from './told-history.contract';

const weeks = [2, 4, 13, 26];
const count = <Item>(items: readonly Item[], test: (item: Item) => boolean) => items.filter(test).length;

/** The last month of what the row pools, as one reads it off its name. */
function lastMonth({ quarter, rollingYear, cohort }: NaiveRow['group']): string | null {
  if (quarter === undefined && rollingYear === undefined) return null;
  const ofQuarter = quarter && `${quarter.slice(0, 4)}-${['03', '06', '09', '12'][Number(quarter[6]) - 1]}`;
  return [ofQuarter, rollingYear, cohort].filter((month) => month !== undefined).sort()[0]!;
}

function naiveRate(
  definition: typeof offFlow,
  { group, claims }: NaiveRow,
  { week, asAt }: { week: number; asAt: LocalDate },
) {
  const counted = claims.filter(({ inError }) => !inError);
  const mature = counted.filter(({ openedOn }) =>
    isMature({ cohort: lastMonth(group) ?? onFlowMonth(openedOn), weeks: week, reportingLagDays: 0 }, asAt),
  );
  const standing = (claim: NaiveClaim) => standingAt(week, definition.success, claim);
  const members = mature.filter((claim) => standing(claim) !== 'lost');
  const toWork = (claim: NaiveClaim) =>
    claim.closure?.destination === 'employment' || claim.closure?.destination === 'self-employment';
  return {
    weeks: week,
    numerator: count(members, (claim) => standing(claim) === 'success'),
    denominator: members.length,
    leftOut: {
      immature: counted.length - mature.length,
      lost: mature.length - members.length,
      excluded: claims.length - counted.length,
      suppressed: 0,
    },
    withoutEvidence:
      definition === offFlow ? null : count(members, (claim) => standing(claim) === 'other-exit' && toWork(claim)),
    exits: members
      .filter((claim) => standing(claim) === 'success')
      .map(({ closure, hours }) => `${closure!.destination} ${hours ?? ''}`)
      .sort(),
    members: idsOf(members),
  };
}

function naiveCurve({ claims }: NaiveRow, asAt: LocalDate) {
  const counted = claims.filter(({ inError }) => !inError);
  const lifeTable = counted.map((claim) => {
    const { day, end } = followUpOf(claim, timeToJob.success, asAt)!;
    return { day, events: end === 'success' ? 1 : 0, censored: end === 'success' ? 0 : 1 };
  });
  return {
    excluded: claims.length - counted.length,
    steps: kaplanMeier(lifeTable).steps.map(shown),
  };
}

function shown({ day, atRisk, events, survival }: { day: number; atRisk: number; events: number; survival: number }) {
  return { day, atRisk, events, survival };
}

function idsOf(claims: readonly NaiveClaim[]): string {
  return claims
    .map(({ claimId }) => claimId)
    .sort()
    .join();
}

describe('the figures of random histories', () => {
  const figures = useFigures();
  const setOf = new Map<string, string>();

  /** Equal digests stand for equal sets of claims, whatever the question. */
  function setBehind(digest: string, members: string): string {
    if (!setOf.has(digest)) {
      expect([...setOf.values()]).not.toContain(members);
      setOf.set(digest, members);
    }
    return setOf.get(digest)!;
  }

  const question = fc.record({
    asAtDay: fc.oneof(day, day, fc.integer({ min: 180, max: 700 })),
    knownAtMinute: fc.option(fc.nat(40), { nil: undefined, freq: 2 }),
    by: fc.subarray<Dimension>(
      [
        'office',
        'benefit',
        'ageBand',
        'community',
        'cohort',
        'quarter',
        'rollingYear',
        'advisor',
        'advisorAtClosing',
        'characteristic.sex',
        'platform',
        'platformInClaim',
      ],
      { maxLength: 3 },
    ),
  });

  it('are those of looking each claim up in the events', async () => {
    const property = fc.asyncProperty(
      fc.array(actionOf(claimKinds), { minLength: 50, maxLength: 110, size: 'max' }),
      fc.array(question, { minLength: 3, maxLength: 3 }),
      async (actions, questions) => {
        const history = historyOf(actions);
        await figures.tell(history);
        for (const { asAtDay, knownAtMinute, by } of questions) {
          const asAt = addDays(start, asAtDay);
          const knownAt =
            knownAtMinute === undefined
              ? undefined
              : new Date(Date.parse('2022-01-01T00:00:00Z') + knownAtMinute * 60_000).toISOString();
          const asked = { asAt, by, ...(knownAt && { knownAt }) };
          const known = history.filter(({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt);
          const openedByThen = claimsOf(known, { asAt, history }).filter(({ openedOn }) => openedOn <= asAt);
          const rows = rowsOf(openedByThen, by);

          for (const definition of [offFlow, backToWork]) {
            const answer = await figures.rate(definition.id as 'off-flow', asked, weeks);
            const computed = answer.rows.map(({ group, figures: ofRow }) => [
              JSON.stringify(group),
              ofRow.map(({ destinations: exits, members, rate: _, interval: _i, reason: _r, ...figure }) => ({
                ...figure,
                exits: exits
                  .flatMap(({ destination, hours, numerator }) =>
                    Array<string>(numerator).fill(`${destination} ${hours ?? ''}`),
                  )
                  .sort(),
                members: setBehind(
                  members,
                  naiveRate(definition, rows.get(JSON.stringify(group))!, { week: figure.weeks, asAt }).members,
                ),
              })),
            ]);
            const naive = [...rows].map(([key, row]) => [
              key,
              weeks.map((week) => naiveRate(definition, row, { week, asAt })),
            ]);
            expect(new Map(computed as never)).toEqual(new Map(naive as never));
          }

          const answer = await figures.timeToJob(asked);
          const naive = [...rows].map(([key, row]) => [key, naiveCurve(row, asAt)]);
          const computed = answer.rows.map(({ group, leftOut, curve }) => [
            JSON.stringify(group),
            { excluded: leftOut.excluded, steps: curve!.map(shown) },
          ]);
          expect(new Map(computed as never)).toEqual(new Map(naive as never));
        }
      },
    );
    await fc.assert(property, { numRuns: 100, seed: 20_130_401 });
  }, 60_000);
});
