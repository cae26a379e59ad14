import { type EventCodec, openedOrNull, openWords } from '@alongside/vault';
import type { ActRecord } from './consent.record';
import type { ActHeld } from './consent.row';

/** How a claimant said something, opened. */
export async function actRecord(codec: EventCodec, { on, means, words }: ActHeld): Promise<ActRecord> {
  const { language, interpreterUsed } = await openWords(codec, words);
  return {
    on,
    means,
    language: openedOrNull<string>(language),
    interpreterUsed: openedOrNull<boolean>(interpreterUsed),
  };
}
