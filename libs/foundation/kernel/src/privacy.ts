import type { DomainEvent } from './event';

/** What stands in the place of a value whose key was destroyed. */
export interface Forgotten {
  readonly forgotten: true;
}

export const forgotten: Forgotten = Object.freeze({ forgotten: true });

export function isForgotten(value: unknown): value is Forgotten {
  return typeof value === 'object' && value !== null && 'forgotten' in value && value.forgotten === true;
}

/** A field that is stored encrypted; whoever reads it must say what happens once its person was forgotten. */
export type Protected<T> = T | Forgotten;

/**
 * How a protected field is encrypted.
 *
 * - `personal`: names, contact, numbers, free text.
 * - `special`: health and the like in words.
 * - `criminal`: offences; keyed by support case as well.
 * - `coded`: the allow-list of coded attributes that lists and breakdowns need.
 */
export type PrivacyClass = 'personal' | 'special' | 'criminal' | 'coded';

/** The names of the fields of `Data` that may be `Forgotten`. */
export type ProtectedField<Data> = {
  [Field in keyof Data]-?: Forgotten extends Data[Field] ? Field : never;
}[keyof Data];

/** What the vault must know of one type of event. Leaving out a protected field, or naming another, does not compile. */
export interface EventDefinition<Data> {
  /**
   * The field that names the person whom the event is about; `null` for events about no person. A subject that is itself
   * protected is not named in the event's metadata either.
   */
  readonly subject: (keyof Data & string) | null;
  readonly protect: { readonly [Field in ProtectedField<Data>]: PrivacyClass };
  /**
   * The fields whose ids have a key each that the criminal fields are sealed with as well: a support case, and what is told of in it. So it can be
   * destroyed by itself. What protects criminal fields names at least one.
   */
  readonly criminalOf?: readonly (keyof Data & string)[];
  /** Its subject was forgotten: the keys are gone, and no other event can be recorded about that person any more. */
  readonly forgets?: true;
  /** What the subject is found by, of personal and coded fields too: folds get digests of it, and never the words. */
  readonly index?: (data: Data) => TermsToIndex;
}

/** Terms by what they are of. */
export type TermsToIndex = Readonly<Record<string, readonly string[]>>;

/** One definition for each event of a union. */
export type EventDefinitions<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: EventDefinition<Extract<Event, { type: Type }>['data']>;
};
