/** So many of so many: whole numbers, `successes` at most `of`. */
export interface Proportion {
  readonly successes: number;
  readonly of: number;
}
