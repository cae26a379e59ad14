import { DomainError, type Dated } from '@alongside/kernel';

/** Refuses what has not happened yet: the record holds facts. */
export function refuseFuture({ occurredAt, today }: Dated): void {
  if (occurredAt > today)
    throw new DomainError('community-desk/in-the-future', 'invalid', `The day ${occurredAt} has not come yet.`);
}

/** The days contradict each other, or those on the record. */
export function outOfOrder(message: string): DomainError {
  return new DomainError('community-desk/out-of-order', 'invalid', message);
}

/** Nothing more is recorded of what should never have been. */
export function enteredInError(what: string): DomainError {
  return new DomainError('community-desk/entered-in-error', 'conflict', `This ${what} was entered in error.`);
}

/** The fields that have a value: an event has no `undefined`. */
export function optional<Fields extends object>(
  fields: Fields,
): { [Field in keyof Fields]?: NonNullable<Fields[Field]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** Whether two values of the record say the same, in whatever order their fields stand. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** With keys in one order: what was decrypted has its fields in another than what was just given. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
