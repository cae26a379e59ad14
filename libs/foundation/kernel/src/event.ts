import type { LocalDate } from './time';

/** A fact in the words of the domain: JSON data only, money in integer pence. */
export interface DomainEvent {
  readonly type: string;
  readonly data: { readonly occurredAt: LocalDate };
}

/** One member of a context's union of events; `type` is what is stored, so it never changes. */
export interface EventOf<Type extends string, Data extends object> {
  readonly type: Type;
  readonly data: Data & {
    /** The day on which it happened, in London; it may lie well before the day on which it is recorded. */
    readonly occurredAt: LocalDate;
  };
}
