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
  /** @example { "unit": "claim", "cohorts": "on-flow-month" } */
  readonly population: object;
  /** @example "claim-opened" */
  readonly start: string;
  /** The destinations, and the kinds of evidence of which the claim's job needs one. */
  readonly success: object;
  /** @example { "kind": "within-weeks", "weeks": [13, 26, 39, 52], "furtherByBenefit": {} } */
  readonly window: object;
  /** @example ["entered-in-error"] */
  readonly exclusions: string[];
  /** @example "cohort-complete" */
  readonly maturity: string;
  /** What analysts are shown; evaluators see exact figures. @example { "suppressUpTo": 7, "roundTo": 5 } */
  readonly disclosureControl: object;
  /** Values that change on given days. */
  readonly parameters: object;
}

export class DefinitionsAnswer {
  readonly definitions: DefinitionRecord[];
}
