import { DomainError, isSame } from '@alongside/kernel';

const code = 'caseload/nothing-to-change';

type Held<Told> = { readonly [Field in keyof Told]?: unknown };

/** Whether the record says all that is told. What is left out is not told, and what was forgotten is not on record any more. */
export function isOnRecord<Told extends object>(told: Told, held: Held<Told>): boolean {
  const record = held as Readonly<Record<string, unknown>>;
  return Object.entries(told).every(([field, value]) => value === undefined || isSame(value, record[field]));
}

/** What is asked for is so already, so nothing happens. Refuses words with it that are not on record: nobody would find them again. */
export function alreadySo<Told extends object>(told: Told, held: Held<Told> | null): readonly never[] {
  if (isOnRecord(told, held ?? {})) return [];
  throw new DomainError(
    code,
    'conflict',
    'This is so already, and the record does not have the words that go with it.',
  );
}

/** Whether somebody was refused because all that was asked for is so already. */
export function isAlreadySo(error: unknown): boolean {
  return error instanceof DomainError && error.code === code;
}
