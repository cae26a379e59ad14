/** What of a skill is taught, asked for and held, with the lists of what is counted. */
export class SkillAlignmentRecord {
  /** Its short code. */
  readonly skill: string;
  /** As its taxonomy calls it; where that has it not, as a vacancy or a course does. @example "comply with food safety and hygiene" */
  readonly label: string | null;
  /** Places that are left of vacancies that require it. */
  readonly required: number;
  /** Places that are left of vacancies that want it, and do not require it. */
  readonly wanted: number;
  /** Claimants with an open claim who have it, of those whom the asker may see. */
  readonly held: number;
  /** Places of the courses that run in the period. */
  readonly taught: number;
  /** Those of them that were completed. */
  readonly completed: number;
  /** By the formula: how many more would have to learn it. @example 2.5 */
  readonly gap: number;
  /** Codes of the list `skill-gap-reasons`. @example ["held-by-nobody","not-taught"] */
  readonly reasons: string[];
  /** The vacancies; `null` where none asks for it. */
  readonly demandedQuery: string | null;
  /** The claimants; `null` where none has it. */
  readonly heldQuery: string | null;
  /** The courses; `null` where none teaches it. */
  readonly taughtQuery: string | null;
}

export class SkillHolderName {
  readonly given: string;
  readonly family: string;
}

export class SkillHolderRecord {
  readonly claimantId: string;
  readonly claimantName: SkillHolderName | null;
}
