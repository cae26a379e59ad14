import type { LocalDate, Uuid } from '@alongside/kernel';

/** A skill that a course teaches, by the code of a taxonomy; the code is kept as it was given. */
export interface TaughtSkill {
  /** Such as `esco`. */
  readonly taxonomy: string;
  readonly code: string;
  readonly label?: string;
  /** How well whoever completes it has the skill, as the skills of claimants are told; left out where it was not told. */
  readonly level?: string;
}

/** What is taught, where, when and for how many. Nothing in it is about anybody who might take it. */
export interface CourseTerms {
  readonly title: string;
  readonly description?: string;
  /** At least one. */
  readonly skills: readonly TaughtSkill[];
  /** How many can take it. */
  readonly places: number;
  readonly startsOn: LocalDate;
  /** The last day. */
  readonly endsOn: LocalDate;
  /** Of one place; 0 where it costs nothing. */
  readonly costPence: number;
  /** The offices that it serves. */
  readonly offices: readonly Uuid[];
  /** Where it is, in words. */
  readonly area?: string;
  /** In which it is taught, a BCP 47 tag. */
  readonly language: string;
}

type OptionalTerm = {
  [Field in keyof CourseTerms]-?: undefined extends CourseTerms[Field] ? Field : never;
}[keyof CourseTerms];

/** What is said otherwise from now on; `null` for what is said no more. */
export type CourseChanges = {
  readonly [Field in keyof CourseTerms]?: Field extends OptionalTerm ? CourseTerms[Field] | null : CourseTerms[Field];
};
