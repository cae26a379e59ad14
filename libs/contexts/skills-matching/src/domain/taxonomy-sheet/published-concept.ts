export const conceptKinds = ['skill', 'skill-group', 'occupation', 'occupation-group'] as const;
export type ConceptKind = (typeof conceptKinds)[number];

/** What is said of a concept at more length. */
export interface ConceptTexts {
  readonly description?: string;
  readonly definition?: string;
  readonly scopeNote?: string;
  /** How one comes to work in it, and what is done there: of SOC. */
  readonly entryRoutes?: string;
  readonly tasks?: string;
}

/** What a publisher says of a concept in one language. */
export interface PublishedConcept {
  /** The skill code. */
  readonly code: string;
  readonly uri?: string;
  readonly kind: ConceptKind;
  /** Where the taxonomy orders by numbers of its own: `S1.4.1`, `2654.1.7`. */
  readonly notation?: string;
  /** Of a group, how far down it stands: `major`, `unit`, or a number of digits. */
  readonly level?: string;
  /** Of a skill: `knowledge` or `skill/competence`. */
  readonly type?: string;
  /** Of a skill: how far it is of use beyond one occupation. */
  readonly reuseLevel?: string;
  /** Of an occupation: the group of ISCO that it is in. */
  readonly group?: string;
  readonly status?: string;
  /** Left out where the publisher has none in the language. */
  readonly label?: string;
  readonly alternatives?: readonly string[];
  /** To be found by, not to be shown: misspellings and the like. */
  readonly hidden?: readonly string[];
  readonly texts?: ConceptTexts;
}

/** To what a concept is related; what is not of the part that says it is left out. */
export interface PublishedRelations {
  readonly code: string;
  readonly broader?: readonly string[];
  /** Skills that an occupation, or another skill, takes. A skill may be in both: some are published so. */
  readonly essential?: readonly string[];
  readonly optional?: readonly string[];
}
