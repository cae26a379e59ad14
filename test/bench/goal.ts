/** What a figure is held against: the ratio to its yardstick, or the figure itself. */
export interface Goal {
  readonly text: string;
  /** `null` where there is no goal. */
  readonly isMet: (figure: { readonly ours: number; readonly ratio: number | null }) => boolean | null;
}

export const noGoal: Goal = { text: '–', isMet: () => null };

export function ratioAtLeast(least: number): Goal {
  return { text: `≥ ${least} ×`, isMet: ({ ratio }) => ratio !== null && ratio >= least };
}

export function ratioAtMost(most: number): Goal {
  return { text: `≤ ${most} ×`, isMet: ({ ratio }) => ratio !== null && ratio <= most };
}

export function atLeast(least: number): Goal {
  return { text: `≥ ${least.toLocaleString('en-GB')}`, isMet: ({ ours }) => ours >= least };
}

export function below(limit: number): Goal {
  return { text: `< ${limit}`, isMet: ({ ours }) => ours < limit };
}

export function both(one: Goal, other: Goal): Goal {
  return {
    text: `${one.text}, ${other.text}`,
    isMet: (figure) => (one.isMet(figure) ?? true) && (other.isMet(figure) ?? true),
  };
}
