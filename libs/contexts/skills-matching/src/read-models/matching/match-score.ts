/**
 * What matches are ordered by: of all that a vacancy asks for, how much somebody has.
 *
 * Each thing asked for counts by its `importance`. It is met by the `closeness` of the closest thing that somebody has, times the
 * `specificity` of the skill asked for. The score is what is met, in hundredths of what is asked. Nothing else enters: not the level,
 * which people put differently of themselves, and nothing about who somebody is.
 */
export const matchScore = {
  id: 'match-score',
  version: 1,
  importance: { required: 2, wanted: 1, occupation: 2 },
  /** In quarters: the same; something narrower; something broader; another one below the same broader concept. */
  closeness: { same: 4, narrower: 3, broader: 2, sibling: 1 },
  /** In tenths, by what its taxonomy says of how far a skill is of use beyond one occupation. An occupation has ten. */
  specificity: { transversal: 4, 'cross-sector': 6, 'sector-specific': 8, 'occupation-specific': 10 },
  /** Of what no taxonomy says it. */
  unknownSpecificity: 8,
  /** Below a broader concept with more than so many, being siblings says too little. */
  mostSiblings: 40,
} as const;

/** The parts of the formula that an evaluation may put otherwise. */
export interface MatchScore {
  readonly closeness: Readonly<Record<Closeness, number>>;
  readonly specificity: Readonly<Record<keyof (typeof matchScore)['specificity'], number>>;
  readonly unknownSpecificity: number;
}

/** As what a vacancy asks for something. */
export type AskedAs = keyof typeof matchScore.importance;

/** How what somebody has stands to what is asked for. */
export type Closeness = keyof typeof matchScore.closeness;

/** What is met of one thing counts at most so much, for each point of importance. */
export const fullWorth = matchScore.closeness.same * matchScore.specificity['occupation-specific'];

interface Met {
  readonly as: AskedAs;
  /** How far the skill is of use, where a taxonomy says so. */
  readonly level: string | null;
  readonly is: Closeness;
}

/** What is met of something asked for, for each point of its importance. */
export function metOf({ closeness, specificity, unknownSpecificity }: MatchScore, { as, level, is }: Met): number {
  const known = as === 'occupation' ? 'occupation-specific' : level;
  return closeness[is] * ((specificity as Readonly<Record<string, number>>)[known ?? ''] ?? unknownSpecificity);
}

/** In hundredths with one decimal. */
export function scoreOf(met: number, asked: number): number {
  return Math.round((1_000 * met) / (asked * fullWorth)) / 10;
}
