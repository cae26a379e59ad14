import type { EventCodec } from './event-codec';
import type { Sealed } from './folded-event';

/** Words as an event has them: its type, and what is sealed in it. */
export interface SealedWords {
  readonly type: string;
  readonly sealed: Sealed;
}

/** What an event has sealed; `null` where it has nothing. */
export function wordsOf({ type, sealed }: SealedWords): SealedWords | null {
  return Object.keys(sealed).length > 0 ? { type, sealed } : null;
}

/** What stands in them by field; a field that is forgotten says so. */
export async function openWords(codec: EventCodec, words: SealedWords | null): Promise<Record<string, unknown>> {
  if (words === null) return {};
  return codec.openSealed(words.type, words.sealed, ['personal', 'special', 'coded']);
}
