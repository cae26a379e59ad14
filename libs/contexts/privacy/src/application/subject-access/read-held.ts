import type { DomainEvent, Uuid } from '@alongside/kernel';
import { DomainError } from '@alongside/kernel';
import type { EventStore, LogPage, Position, RecordedEvent } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import type { EventHeld, HeldAboutPerson } from '../../domain/subject-access/held-about-person';
import type { EntryTold, FieldTold } from '../../domain/subject-access/subject-access';
import { tellField } from '../../domain/subject-access/tell-field';

export interface ReadingHeld {
  readonly store: EventStore;
  readonly codec: EventCodec;
  readonly held: readonly HeldAboutPerson[];
  /** Events of the log that were looked at. */
  readonly onRead?: (events: number) => void;
}

export interface Found {
  readonly position: Position;
  /** By heading. */
  readonly sections: ReadonlyMap<string, EntryTold[]>;
  readonly named: readonly EntryTold[];
}

interface Place {
  readonly heading: string;
  readonly held: EventHeld<Fields>;
}

type Fields = Record<string, unknown>;

const eventsAtOnce = 1_000;

/**
 * Reads the whole log up to where its head is now for what it holds about a person: no index decides what is found. In memory are a
 * page of the log and the person's own entries, on whichever of the records. Throws `privacy/person-forgotten`, and `privacy/person-not-found` of whom
 * nothing was ever recorded.
 */
export async function readHeld(parts: ReadingHeld, records: readonly Uuid[]): Promise<Found> {
  const teller = new Teller(parts, records);
  const head = await parts.store.head();
  let after: Position | null = null;
  while (head !== null && (after === null || parts.store.compare(after, head) < 0)) {
    const page: LogPage = await parts.store.readAll(after, { limit: eventsAtOnce });
    await teller.take(page.events.filter(({ position }) => parts.store.compare(position, head) <= 0));
    parts.onRead?.(page.events.length);
    after = page.position;
  }
  if (head === null || !teller.knowsPerson)
    throw new DomainError('privacy/person-not-found', 'not-found', 'Nothing was ever recorded about such a person.');
  return { position: head, sections: teller.sections, named: teller.named };
}

class Teller {
  readonly sections: ReadonlyMap<string, EntryTold[]>;
  readonly named: EntryTold[] = [];
  private readonly placeOf: ReadonlyMap<string, Place>;
  private readonly naming: HeldAboutPerson['places'];
  private readonly places = new Map<string, string>();

  constructor(
    private readonly parts: ReadingHeld,
    private readonly records: readonly Uuid[],
  ) {
    const sections = parts.held.flatMap(({ sections }) => sections);
    this.sections = new Map(sections.map(({ heading }) => [heading, []]));
    this.placeOf = new Map(
      sections.flatMap(({ heading, events }) =>
        Object.entries(events).map(([type, held]) => [type, { heading, held: held }] as const),
      ),
    );
    this.naming = Object.assign({}, ...parts.held.map(({ places }) => places)) as HeldAboutPerson['places'];
  }

  get knowsPerson(): boolean {
    return this.named.length > 0 || [...this.sections.values()].some((entries) => entries.length > 0);
  }

  async take(events: readonly RecordedEvent[]): Promise<void> {
    const { codec } = this.parts;
    codec.heed(events);
    const looked = events.filter((event) => this.mayConcern(event));
    const decoded = await Promise.all(looked.map((event) => codec.decode(event)));
    decoded.forEach((event, index) => this.tell(looked[index]!, event));
  }

  private mayConcern({ type, data, metadata }: RecordedEvent): boolean {
    return (
      this.isOwn(metadata['subject']) ||
      this.names(data) ||
      type in this.naming ||
      this.placeOf.get(type)?.held.about !== undefined
    );
  }

  private tell({ type, metadata, recordedAt }: RecordedEvent, { data }: DomainEvent): void {
    const fields = data as unknown as Fields;
    const named = this.naming[type];
    if (named) this.places.set(fields[named.id] as string, fields[named.name] as string);
    const isSubject = this.isOwn(metadata['subject']);
    if (isSubject && this.parts.codec.forgets(type))
      throw new DomainError('privacy/person-forgotten', 'conflict', 'This person was forgotten.');
    const naming = Object.keys(fields).filter((name) => this.names(JSON.stringify(fields[name])));
    if (!isSubject && naming.length === 0) return;
    const place = this.placeOf.get(type);
    if (!place) throw new Error(`no context says how ${type} is told to the person`);
    const { heading, held } = place;
    const entry = { what: held.says, type, happenedOn: data.occurredAt, recordedAt };
    if (isSubject || (held.about !== undefined && this.isOwn(fields[held.about])))
      this.sections.get(heading)!.push({ ...entry, fields: this.fieldsOf(held, fields) });
    else if (!held.hiddenFromNamed) this.named.push({ ...entry, fields: namedAs(held, naming) });
  }

  private isOwn(id: unknown): boolean {
    return this.records.some((own) => own === id);
  }

  private names(text: string): boolean {
    return this.records.some((own) => text.includes(own));
  }

  private fieldsOf(held: EventHeld<Fields>, fields: Fields): FieldTold[] {
    return Object.entries(held.fields).flatMap(([name, of]) => {
      const value = fields[name];
      if (value === undefined) return [];
      if (of !== 'own-id' && 'unlessOwn' in of && this.isOwn(value)) return [{ name, label: of.label, value: 'you' }];
      return tellField(name, of, { value, places: this.places }) ?? [];
    });
  }
}

function namedAs(held: EventHeld<Fields>, naming: readonly string[]): FieldTold[] {
  return naming.flatMap((name) => {
    const of = held.fields[name];
    return of === undefined || of === 'own-id' ? [] : [{ name, label: of.label, value: 'you' }];
  });
}
