import { isForgotten, type Protected } from '@alongside/kernel';

/** What a coded column shows of a person who was forgotten. */
export const erased = 'erased';

/** A coded value for its column: `null` where nothing was said. */
export function codedText(value: Protected<string> | undefined): string | null {
  return isForgotten(value) ? erased : (value ?? null);
}

export function codedList(values: Protected<readonly string[]>): string[] {
  return isForgotten(values) ? [erased] : [...values];
}
