import { Readable } from 'node:stream';

/** For so long nobody need take anything; then the file breaks off. */
const stalledAfterMs = 60_000;

/** A file that is made while it is read. Once it is read to its end, or nobody reads it any more, `closed` is called. */
export function streamOf(content: AsyncIterable<string>, closed: () => void): Readable {
  const file = Readable.from(
    watched(content, () => stalled.refresh()),
    { objectMode: false },
  );
  const stalled = setTimeout(() => file.destroy(new Error('nobody takes the file')), stalledAfterMs);
  return file.once('close', () => {
    clearTimeout(stalled);
    closed();
  });
}

async function* watched(content: AsyncIterable<string>, seen: () => void): AsyncGenerator<string> {
  for await (const part of content) {
    seen();
    yield part;
  }
}
