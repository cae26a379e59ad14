import { rm, stat, statfs, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@alongside/embedded-postgres';
import { StoreUnavailable } from '@alongside/event-store';
import { PostgresEventStore } from '@alongside/event-store-postgres';
import type { Acknowledged } from '../support/acknowledgements';
import { appendSome, properly } from '../support/append-some';
import { countLog } from '../support/count-log';
import type { Outcome } from '../support/fault-run';

const leftBytes = 1_500_000;
const settings = { max_wal_size: '48MB', min_wal_size: '32MB', shared_buffers: '8MB' };

/** Fills the disk at that folder, appends until the store has had enough, makes room, and counts. */
async function main([disk, rounds]: readonly string[]): Promise<void> {
  const dataFolder = join(disk!, 'postgres');
  const acknowledged: Acknowledged[] = [];
  const refused: Acknowledged[] = [];
  const wrong: string[] = [];
  const start = () => startEmbeddedPostgres({ dataFolder, settings });
  let server = await start();
  for (let round = 0; round < Number(rounds); round += 1) {
    const said = await fillAndAppend(server, { disk: disk!, round, acknowledged, refused });
    if (!(said instanceof StoreUnavailable)) wrong.push(`on a full disk an append said: ${String(said)}`);
    await rm(join(disk!, 'filler'));
    await server.stop();
    server = await start();
    await appendOnce(server, { round, acknowledged });
  }
  const store = await PostgresEventStore.open({ connectionString: server.url() });
  const { problems } = await store.verify();
  await store.close();
  const count = await countLog(server.url(), acknowledged);
  const { lost } = await countLog(server.url(), [...acknowledged, ...refused]);
  const control = { defect: 'takes for acknowledged what a full disk refused', caught: lost > 0 };
  await server.stop();
  const outcome: Outcome = { ...count, rounds: Number(rounds), controls: [control], wrong: [...wrong, ...problems] };
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}

interface Filling {
  readonly disk: string;
  readonly round: number;
  readonly acknowledged: Acknowledged[];
  /** What the full disk did not take. */
  readonly refused: Acknowledged[];
}

async function fillAndAppend(
  server: EmbeddedPostgres,
  { disk, round, acknowledged, refused }: Filling,
): Promise<unknown> {
  const store = await PostgresEventStore.open({ connectionString: server.url() });
  await fill(disk);
  try {
    for (let n = 0; n < 100_000; n += 1) {
      const event = {
        id: idOf(round, n),
        type: 'Opened',
        data: JSON.stringify({ token: `${round}/${n}`, filler: 'x'.repeat(3_000) }),
        metadata: {},
      };
      const stream = `claim-${round}-${n}`;
      const meant = { token: `${round}/${n}`, stream, revision: '0', number: null };
      refused.push(meant);
      const { position } = await store.append([{ stream, expected: 'none', events: [event] }]);
      refused.pop();
      acknowledged.push({ ...meant, number: position.split(':')[1]! });
    }
    return 'nothing';
  } catch (error) {
    return error;
  } finally {
    await store.close();
  }
}

/** What a disk in memory says is free is not to the megabyte what it takes: it is filled to the brim, and some is given back. */
async function fill(disk: string): Promise<void> {
  const filler = join(disk, 'filler');
  const { bavail, bsize } = await statfs(disk);
  await writeFile(filler, Buffer.alloc(bavail * bsize)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOSPC') throw error;
  });
  await truncate(filler, Math.max(0, (await stat(filler)).size - leftBytes));
}

async function appendOnce(
  server: EmbeddedPostgres,
  { round, acknowledged }: Omit<Filling, 'disk' | 'refused'>,
): Promise<void> {
  const store = await PostgresEventStore.open({ connectionString: server.url() });
  const onAcknowledged = async (some: readonly Acknowledged[]) => void acknowledged.push(...some);
  await appendSome({ tokens: [`after ${round}`], manner: properly, store: async () => store, onAcknowledged });
  await store.close();
}

function idOf(round: number, n: number): string {
  return `0192${round.toString(16).padStart(4, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
