/** Of one skill at an office: places of open vacancies, persons, places of courses. */
export interface SkillCounts {
  /** Places of vacancies that require it. */
  readonly required: number;
  /** Places of vacancies that want it and do not require it. */
  readonly wanted: number;
  /** Claimants with an open claim who have it. */
  readonly held: number;
  /** Places of the courses of the period. */
  readonly taught: number;
  /** Those of them that were completed already: whoever completed it is among those who have it. */
  readonly completed: number;
}

export const gapFormula = 'required + wanted / 2 - held - (taught - completed)';

/** How many more would have to learn it: by `gapFormula`; below 0 there are more than are asked for. */
export function gapOf({ required, wanted, held, taught, completed }: SkillCounts): number {
  return required + wanted / 2 - held - (taught - completed);
}

/** Codes of the list `skill-gap-reasons`. */
export function gapReasons(counts: SkillCounts): string[] {
  const demanded = counts.required + counts.wanted / 2;
  if (demanded === 0) return ['not-asked-for'];
  if (gapOf(counts) <= 0) return ['covered'];
  const { held, taught } = counts;
  return [held === 0 ? 'held-by-nobody' : 'held-by-too-few', taught === 0 ? 'not-taught' : 'taught-too-little'];
}
