import type { LogPage, Position } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import { stretchOf, type Stretch } from './apply-page';

/**
 * The pages of the log decoded, one ahead: while a stretch is folded, which is waiting for PostgreSQL for the most part, the next
 * one is read and opened.
 *
 * Whoever leaves before the pages end sees to it that they end: one of them may still be on its way.
 */
export async function* stretchesOf(
  codec: EventCodec,
  after: Position | null,
  pages: AsyncIterable<LogPage>,
): AsyncGenerator<Stretch, void, undefined> {
  const iterator = pages[Symbol.asyncIterator]();
  const decodeNext = async (from: Position | null): Promise<Stretch | null> => {
    const next = await iterator.next();
    return next.done ? null : stretchOf(codec, from, next.value);
  };
  let ahead = decodeNext(after);
  for (let stretch = await ahead; stretch !== null; stretch = await ahead) {
    ahead = decodeNext(stretch.position);
    ahead.catch(() => undefined); // it is thrown when its turn comes
    yield stretch;
  }
}
