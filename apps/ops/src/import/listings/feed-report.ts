import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';

/** A CSV file that takes its place once it is whole, and is not there where it has no rows. */
export async function openReport(target: string, columns: readonly string[]) {
  const draft = `${target}.part`;
  const stream = createWriteStream(draft, { mode: 0o600 });
  await once(stream, 'open');
  let count = 0;
  return {
    write(row: readonly (string | number)[]): void {
      if (count === 0) stream.write(stringify([columns]));
      count += 1;
      stream.write(stringify([row]));
    },
    async close(): Promise<void> {
      stream.end();
      await finished(stream);
      await (count > 0 ? rename(draft, target) : rm(draft));
    },
  };
}

export type Report = Awaited<ReturnType<typeof openReport>>;
