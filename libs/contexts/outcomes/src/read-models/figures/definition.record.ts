/** A version of what a figure means; one that was used is never edited. */
export class DefinitionRecord {
  /** @example "back-to-work" */
  readonly id: string;
  /** @example 1 */
  readonly version: number;
  /** @example "Back-to-work rate" */
  readonly title: string;
  /** Who may change it. @example { "level": "nation" } */
  readonly owner: object;
  /** @example ["entered-in-error"] */
  readonly exclusions: string[];
  /** What analysts are shown; evaluators see exact figures. @example { "suppressUpTo": 7, "roundTo": 5 } */
  readonly disclosureControl: object;
  /** Whose figure it is, where it is of one platform. @example "staff-autonomy" */
  readonly platform?: string;
  /** On the way to the success, in their order. @example ["contact", "referral", "job"] */
  readonly steps?: string[];
  /** What is counted. @example { "unit": "claim", "cohorts": "on-flow-month" } */
  readonly population?: object;
  /** @example "claim-opened" */
  readonly start?: string;
  /** What is added up over the population, where it is not counted. @example "pence-for-the-days-of-the-window" */
  readonly measure?: string;
  /** Of a score, what each outcome is worth. @example { "achieved": 1, "partially": 0.5, "not": 0 } */
  readonly points?: object;
  /** Of claims, the destinations, and the kinds of evidence of which the claim's job needs one; of meetings, the attendance. */
  readonly success?: object;
  /** @example { "kind": "within-weeks", "weeks": [13, 26, 39, 52], "furtherByBenefit": {} } */
  readonly window?: object;
  /** @example "cohort-complete" */
  readonly maturity?: string;
  /** Values that change on given days. */
  readonly parameters?: object;
}

export class DefinitionsAnswer {
  readonly definitions: DefinitionRecord[];
}
