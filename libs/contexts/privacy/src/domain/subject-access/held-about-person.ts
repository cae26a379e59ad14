import type { DomainEvent } from '@alongside/kernel';

/** Why something is not told: `staff` are named by what they do and where, nobody else is named at all. */
export type Masked = 'staff' | 'third-party';

/** What the person is told of a field of an event. */
export type FieldHeld =
  /** The person's own id: it stands at the head of the export. */
  | 'own-id'
  /** `codes`: what the codes mean. */
  | { readonly label: string; readonly codes?: Readonly<Record<string, string>> }
  /** Told by name: the id of an office or organisation, or `{ kind, id }` of one. */
  | { readonly label: string; readonly place: true }
  /** One or more of `{ kind, id }`: organisations are told by name, of persons the kind alone. */
  | { readonly label: string; readonly parties: true }
  /** `unlessOwn`: told as `you` where it is the person's own id. */
  | { readonly label: string; readonly masked: Masked; readonly unlessOwn?: true };

export interface EventHeld<Data = Readonly<Record<string, unknown>>> {
  /** In plain words, what happened. */
  readonly says: string;
  /** Every field but the day: leaving one out does not compile. */
  readonly fields: { readonly [Field in Exclude<keyof Data & string, 'occurredAt'>]-?: FieldHeld };
  /** Whom the event is about stands in this field of it, and is not its subject in clear. */
  readonly about?: string & keyof Data;
  /** Whoever it names besides its subject does not learn of it: who is excluded, for the safety of who excludes. */
  readonly hiddenFromNamed?: true;
}

export type EventsHeld<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: EventHeld<Extract<Event, { type: Type }>['data']>;
};

export interface SectionHeld {
  readonly heading: string;
  readonly events: Readonly<Record<string, { readonly [Key in keyof EventHeld]: EventHeld[Key] }>>;
}

/** What a context holds about persons. The whole of it stands in the log: here it is said which event is told where, and how. */
export interface HeldAboutPerson {
  readonly sections: readonly SectionHeld[];
  /** The events that name offices and organisations: their fields of id and name. */
  readonly places: Readonly<Record<string, { readonly id: string; readonly name: string }>>;
}

/** A section with a place for every event of a union, and each of its fields. */
export function sectionHeld<Event extends DomainEvent>(heading: string, events: EventsHeld<Event>): SectionHeld {
  return { heading, events };
}
