import type { DomainEvent, EventDefinitions, Instant, PrivacyClass, Uuid } from '@alongside/kernel';
import type { Position, StreamName } from '@alongside/event-store';
import type { Digests } from './blind-index';

/** The blobs of an event, by class, for a read model to keep and a query to open. */
export type Sealed = Readonly<Partial<Record<PrivacyClass, string>>>;

type SealedField<Protect> = {
  [Field in keyof Protect]: Protect[Field] extends 'coded' ? never : Field;
}[keyof Protect];

type ProtectOf<Definitions, Type extends string> = Type extends keyof Definitions
  ? Definitions[Type] extends { protect: infer Protect }
    ? Protect
    : never
  : never;

interface Recorded {
  readonly id: Uuid;
  readonly stream: StreamName;
  readonly revision: number;
  readonly position: Position;
  /** The number of its position, as text: greater for later events of the log. */
  readonly sequence: string;
  readonly recordedAt: Instant;
  /** The person whom the event is about, where its definition names one in clear. */
  readonly subject: Uuid | null;
  /** Whether it says that its subject was forgotten. */
  readonly forgets: boolean;
  readonly sealed: Sealed;
  /** Of the terms that its definition indexes, as `BlindIndex` digests them; none of somebody who was forgotten. */
  readonly digests: Digests;
  /** The body as stored: what is protected stands in it sealed. */
  readonly body: string;
}

/** Any event as a fold sees it. */
export interface AnyFoldedEvent extends Recorded {
  readonly type: string;
  readonly data: object;
}

/** An event as a fold sees it: clear and coded fields to work with, all else sealed. */
export type FoldedEvent<
  Event extends DomainEvent,
  Definitions extends EventDefinitions<Event>,
> = Event extends DomainEvent
  ? Recorded & {
      readonly type: Event['type'];
      readonly data: Omit<Event['data'], SealedField<ProtectOf<Definitions, Event['type']>>>;
    }
  : never;
