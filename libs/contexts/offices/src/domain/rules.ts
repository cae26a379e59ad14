import { refusalsOf, type LocalDate } from '@alongside/kernel';

export const { refuseFuture, outOfOrder } = refusalsOf('offices');

/** What was said of something: it holds from a day on, until something else does. */
export interface Said<Value> {
  readonly from: LocalDate;
  readonly value: Value;
}

/** What holds on a day: what was said of the latest day up to it, and of that day what was said last. */
export function heldOn<Value>(said: readonly Said<Value>[], day: LocalDate): Value | undefined {
  return said
    .filter(({ from }) => from <= day)
    .sort((a, b) => a.from.localeCompare(b.from))
    .at(-1)?.value;
}
