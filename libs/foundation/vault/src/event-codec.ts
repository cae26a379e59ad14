import {
  forgotten,
  type AnyDecider,
  type DomainEvent,
  type EventDefinition,
  type PrivacyClass,
  type Uuid,
} from '@alongside/kernel';
import { sequenceOf, type RecordedEvent } from '@alongside/event-store';
import { noDigests, type BlindIndex, type Digests } from './blind-index';
import type { AnyFoldedEvent, Sealed } from './folded-event';
import type { Vault } from './vault';

type Fields = Record<string, unknown>;
type Definition = EventDefinition<Fields> & { readonly protect: Readonly<Record<string, PrivacyClass>> };

interface Body {
  readonly type: string;
  readonly clear: Fields;
  readonly sealed: Sealed;
}

export interface EncodedEvent {
  readonly type: string;
  readonly data: string;
  /** For the metadata; `null` where the event is about no person, or its person is protected. */
  readonly subject: Uuid | null;
}

/**
 * Between events in the words of the domain and their stored bodies, where the protected fields of each class are one blob
 * under `sealed`.
 */
export class EventCodec {
  private readonly definitions: ReadonlyMap<string, Definition>;

  /**
   * Throws when two deciders define an event of the same type. Without an index no event whose definition says what its subject is
   * found by can be folded.
   */
  constructor(
    deciders: readonly AnyDecider[],
    private readonly vault: Vault,
    private readonly index: BlindIndex | null = null,
  ) {
    const entries = deciders.flatMap((decider) => Object.entries(decider.events as Record<string, Definition>));
    this.definitions = new Map(entries);
    if (this.definitions.size < entries.length) throw new Error('two deciders define an event of the same type');
    for (const [type, { protect, criminalOf = [] }] of entries)
      if (Object.values(protect).includes('criminal') && criminalOf.length === 0)
        throw new Error(`${type} does not say of which case its criminal fields are`);
  }

  knows(type: string): boolean {
    return this.definitions.has(type);
  }

  /** Whether events of that type say that their subject was forgotten. */
  forgets(type: string): boolean {
    return this.definitions.get(type)?.forgets ?? false;
  }

  /**
   * What is kept in memory of the keys of whoever is forgotten in those events is dropped: call it before decoding them. So what
   * stands behind such an event opens as in any later reading of the log.
   */
  heed(events: readonly Pick<RecordedEvent, 'type' | 'metadata'>[]): void {
    for (const { type, metadata } of events)
      if (this.forgets(type) && metadata['subject']) this.vault.drop(metadata['subject']);
  }

  /** Refuses (`privacy/person-forgotten`) to record anything about a person who was forgotten, but that it is so. */
  async encode(event: DomainEvent): Promise<EncodedEvent> {
    const definition = this.definitionOf(event.type);
    const { subject, protect, forgets } = definition;
    const fields = event.data as unknown as Fields;
    const clear: Fields = {};
    const byClass: Partial<Record<PrivacyClass, Fields>> = {};
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined) continue;
      if (name === 'sealed') throw new Error(`${event.type} has a field "sealed", where the blobs stand`);
      const privacyClass = protect[name];
      if (privacyClass) (byClass[privacyClass] ??= {})[name] = value;
      else clear[name] = value;
    }
    const person = subject === null ? null : (fields[subject] as Uuid);
    const sealed = await this.seal(byClass, { person, criminal: casesIn(definition, fields) });
    const isSealed = Object.keys(sealed).length > 0; // and then sealing would have refused
    if (person !== null && !isSealed && !forgets) await this.vault.assertRemembered(person);
    return {
      type: event.type,
      data: JSON.stringify(isSealed ? { ...clear, sealed } : clear),
      subject: subject === null || protect[subject] ? null : person,
    };
  }

  /** Refuses (`privacy/person-forgotten`) what `encode` would refuse, without making anybody a key. */
  async assertEncodable({ type, data }: DomainEvent): Promise<void> {
    const { subject, forgets } = this.definitionOf(type);
    if (subject !== null && !forgets) await this.vault.assertRemembered((data as unknown as Fields)[subject] as Uuid);
  }

  /** The event whole; fields whose key was destroyed are `forgotten`. Throws for a type that no context defines. */
  async decode(recorded: Pick<RecordedEvent, 'type' | 'data'>): Promise<DomainEvent> {
    this.definitionOf(recorded.type);
    const body = parse(recorded);
    const classes = Object.keys(body.sealed) as PrivacyClass[];
    return { type: recorded.type, data: (await this.unseal(body, classes)) as DomainEvent['data'] };
  }

  /**
   * The event for a fold: of what is sealed only the coded fields are opened. Where its definition says what its subject is found by,
   * the personal ones are opened too, for the digests alone.
   */
  async decodeForFold(recorded: RecordedEvent): Promise<AnyFoldedEvent> {
    const body = parse(recorded);
    return {
      id: recorded.id,
      stream: recorded.stream,
      revision: Number(recorded.revision),
      position: recorded.position,
      sequence: String(sequenceOf(recorded.position)),
      recordedAt: recorded.recordedAt,
      subject: recorded.metadata['subject'] ?? null,
      forgets: this.forgets(recorded.type),
      sealed: body.sealed,
      digests: await this.digestsOf(body),
      body: recorded.data,
      type: recorded.type,
      data: body.sealed.coded ? await this.unseal(body, ['coded']) : body.clear,
    };
  }

  private async digestsOf(body: Body): Promise<Digests> {
    const terms = this.definitions.get(body.type)?.index;
    if (!terms) return noDigests;
    if (!this.index) throw new Error(`${body.type} is folded without an index for what its subject is found by`);
    const fields = await this.unseal(body, ['personal', 'coded']);
    return this.index.digests(terms(fields));
  }

  /** The fields of some classes out of blobs that a read model kept of an event of that type. */
  async openSealed(type: string, sealed: Sealed, classes: readonly PrivacyClass[]): Promise<Fields> {
    return this.unseal({ type, clear: {}, sealed }, classes);
  }

  /**
   * Further words about the persons whom some events are about, a JSON object, under the keys of all of them and of their cases: once one is
   * forgotten they are gone. Words beside events about nobody, and beside one that says that somebody is forgotten, hold nothing of
   * anybody, and stay as they are.
   */
  async sealBeside(events: readonly DomainEvent[], words: string): Promise<string> {
    const persons = new Map<Uuid, PrivacyClass>();
    for (const { type, data } of events) {
      const definition = this.definitionOf(type);
      const { subject, protect, forgets } = definition;
      const fields = data as unknown as Fields;
      const person = subject === null || forgets ? undefined : (fields[subject] as Uuid);
      if (person === undefined) continue;
      for (const id of casesIn(definition, fields)) persons.set(id, 'criminal');
      persons.set(person, strictestOf([persons.get(person) ?? 'personal', ...Object.values(protect)]));
    }
    let sealed = words;
    for (const [person, privacyClass] of persons) sealed = await this.vault.seal(person, privacyClass, sealed);
    return sealed;
  }

  /** What was sealed beside events, or under several keys in events; `null` once one of the keys was destroyed. */
  async openBeside(sealed: string): Promise<string | null> {
    let words: string | null = sealed;
    while (words !== null && !words.startsWith('{')) words = await this.vault.open(words);
    return words;
  }

  private async seal(byClass: Partial<Record<PrivacyClass, Fields>>, { person, criminal }: Sealing): Promise<Sealed> {
    const blobs = Object.entries(byClass).map(async ([privacyClass, fields]) => {
      if (person === null) throw new Error('an event about no person has protected fields');
      let sealed = await this.vault.seal(person, privacyClass as PrivacyClass, JSON.stringify(fields));
      for (const id of privacyClass === 'criminal' ? criminal : [])
        sealed = await this.vault.seal(id, 'criminal', sealed);
      return [privacyClass, sealed] as const;
    });
    return Object.fromEntries(await Promise.all(blobs));
  }

  private async unseal({ type, clear, sealed }: Body, classes: readonly PrivacyClass[]): Promise<Fields> {
    const opened = await Promise.all(
      classes.map(async (privacyClass) => {
        const blob = sealed[privacyClass];
        if (blob === undefined) return {};
        const plaintext = await this.openBeside(blob);
        return plaintext === null ? this.forgottenFields(type, privacyClass) : (JSON.parse(plaintext) as Fields);
      }),
    );
    return Object.assign({}, clear, ...opened) as Fields;
  }

  private forgottenFields(type: string, privacyClass: PrivacyClass): Fields {
    const protect = Object.entries(this.definitionOf(type).protect);
    return Object.fromEntries(protect.filter(([, of]) => of === privacyClass).map(([name]) => [name, forgotten]));
  }

  private definitionOf(type: string): Definition {
    const definition = this.definitions.get(type);
    if (!definition) throw new Error(`no context defines the event ${type}`);
    return definition;
  }
}

interface Sealing {
  readonly person: Uuid | null;
  /** What has a key of its own that criminal fields are sealed with after the person's. */
  readonly criminal: readonly Uuid[];
}

function casesIn({ criminalOf = [] }: Definition, fields: Fields): readonly Uuid[] {
  return criminalOf.map((field) => fields[field] as Uuid);
}

const strictness: readonly PrivacyClass[] = ['coded', 'personal', 'special', 'criminal'];

function strictestOf(classes: readonly PrivacyClass[]): PrivacyClass {
  return strictness.findLast((one) => classes.includes(one))!;
}

function parse({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): Body {
  const { sealed = {}, ...clear } = JSON.parse(data) as Fields & { sealed?: Sealed };
  return { type, clear, sealed };
}
