import { Readable } from 'node:stream';

/** For so long nobody need take anything; then the file breaks off. */
const stalledAfterMs = 60_000;

/** So long the whole may take: whoever takes a part a minute holds a connection that others wait for. */
const overAfterMs = 600_000;

/** A file that is made while it is read. Once it is read to its end, or nobody reads it any more, `closed` is called. */
export function streamOf(content: AsyncIterable<string>, closed: () => void): Readable {
  const file = Readable.from(
    watched(content, () => stalled.refresh()),
    { objectMode: false },
  );
  const breakOff = () => file.destroy(new Error('nobody takes the file'));
  const stalled = setTimeout(breakOff, stalledAfterMs);
  const over = setTimeout(breakOff, overAfterMs);
  return file.once('close', () => {
    clearTimeout(stalled);
    clearTimeout(over);
    closed();
  });
}

async function* watched(content: AsyncIterable<string>, seen: () => void): AsyncGenerator<string> {
  for await (const part of content) {
    seen();
    yield part;
  }
}
