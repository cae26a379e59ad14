import { caseScore, meanScore, type OutcomePoints } from '../../domain/outcome-score';
import { countOf } from './cells';
import type { MemberDigest } from './member-digest';
import type { AreasOfOutcome, OutcomeScoreRow } from './outcome-score.record';
import type { ScoreCell } from './outcome-score.sql';

export interface ScoreRules {
  readonly points: OutcomePoints;
  readonly digest: MemberDigest;
}

export function scoreFigure(all: readonly ScoreCell[], { points, digest }: ScoreRules): Omit<OutcomeScoreRow, 'group'> {
  const cells = all.filter(({ inError }) => !inError);
  const closed = cells.flatMap(({ outcomes, ...cell }) =>
    outcomes === null ? [] : [{ ...cell, outcomes: JSON.parse(outcomes) as string[] }],
  );
  return {
    ...meanScore(closed.map(({ outcomes, count }) => ({ score: caseScore(outcomes, points), count }))),
    areas: areasOf(closed, points),
    leftOut: {
      open: countOf(cells) - countOf(closed),
      excluded: countOf(all) - countOf(cells),
      suppressed: 0,
    },
    members: digest.of(closed),
  };
}

function areasOf(
  closed: readonly { readonly outcomes: readonly string[]; readonly count: number }[],
  points: OutcomePoints,
): AreasOfOutcome[] {
  const countOfAreas = (outcome: string) =>
    closed.reduce((sum, { outcomes, count }) => sum + count * outcomes.filter((one) => one === outcome).length, 0);
  return Object.keys(points).map((outcome) => ({ outcome, count: countOfAreas(outcome) }));
}
