import { isForgotten } from '@alongside/kernel';

/** A field that was opened: `null` where it was never said or is forgotten. */
export function openedOrNull<Value>(value: unknown): Value | null {
  return value === undefined || isForgotten(value) ? null : (value as Value);
}
