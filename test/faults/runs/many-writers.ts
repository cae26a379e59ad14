import { join } from 'node:path';
import { sequenceOf, type EventStore } from '@alongside/event-store';
import { PostgresEventStore } from '@alongside/event-store-postgres';
import { runTypescript } from '@alongside/testing';
import { Client } from 'pg';
import { Acknowledgements, type Acknowledged } from '../support/acknowledgements';
import { countLog, countReading } from '../support/count-log';
import type { FaultRun, Ground, Outcome } from '../support/fault-run';
import { interleave, naiveLog } from '../support/interleaving';
import { onServer, withClient } from '../support/servers';

const processes = 4;
const openTransactionMs = 60_000;

export const manyWriters: FaultRun = {
  name: 'many-writers',
  what: '4 processes of 8 writers, a live reader, forced interleavings, a transaction that stays open elsewhere',
  run: (ground) => onServer(ground.folder, (url) => writeAndRead(ground, url)),
};

async function writeAndRead({ chance, rounds, long, folder }: Ground, url: string): Promise<Outcome> {
  const store = await PostgresEventStore.open({ connectionString: url });
  const reader = follow(store);
  const elsewhere = await openTransaction(url);
  const acknowledgements = await Acknowledgements.create(join(folder, 'acknowledged.ndjson'));
  const appends = String(long ? Math.max(100, rounds * 20) : 40);
  const writer = async (number: number) => {
    const child = runTypescript(join(__dirname, 'writers.child.ts'), {
      args: [url, `${chance.number('children')}/${number}`, appends],
    });
    for (;;) {
      const some = await child.message<readonly Acknowledged[]>();
      if (some.length === 0) return;
      await acknowledgements.add(some);
    }
  };
  const interleaved = await Promise.all([
    withClient(url, (client) => interleave(client, { log: storeLog(store), rounds: Math.min(rounds, 20) })),
    ...Array.from({ length: processes }, (_, number) => writer(number)),
  ]);
  await acknowledgements.add(interleaved[0]);
  const head = (await store.head())!;
  await reader.reached(head);
  if (long) await new Promise((resolve) => setTimeout(resolve, Math.max(0, elsewhere.until - Date.now())));
  await elsewhere.end();
  const count = await countLog(url, await acknowledgements.close());
  const read = countReading(reader.seen, sequenceOf(head));
  const { problems } = await store.verify();
  await store.close();
  const control = await naiveLog(url);
  return {
    ...count,
    skipped: count.skipped + read.skipped,
    doubled: count.doubled + read.doubled,
    rounds,
    wrong: [...problems],
    controls: [
      { defect: 'takes its positions from a sequence, without a lock', caught: control.skipped > 0 },
      { defect: 'gives its reader an event twice', caught: countReading([1n, 2n, 2n, 3n], 3n).doubled > 0 },
    ],
  };
}

/** Reads along from the start. */
function follow(store: EventStore) {
  const seen: bigint[] = [];
  const abort = new AbortController();
  let until: bigint | null = null;
  const reading = (async () => {
    for await (const { events } of store.subscribeAll(null, { batch: 100, signal: abort.signal })) {
      seen.push(...events.map(({ position }) => sequenceOf(position)));
      if (until !== null && seen.at(-1)! >= until) return;
    }
  })();
  const reached = async (head: string) => {
    until = sequenceOf(head);
    if ((seen.at(-1) ?? 0n) >= until) abort.abort();
    await reading;
  };
  return { seen, reached };
}

function storeLog(store: EventStore) {
  return {
    table: 'log.events',
    append: async (stream: string, token: string, id: string) => {
      const event = { id, type: 'Opened', data: JSON.stringify({ token }), metadata: {} };
      const { position } = await store.append([{ stream, expected: 'none', events: [event] }]);
      return String(sequenceOf(position));
    },
  };
}

/** Of another database of the server would do the same: it holds back the oldest transaction that anybody may see. */
async function openTransaction(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('begin; create temporary table holds_an_id (n int)');
  return { until: Date.now() + openTransactionMs, end: () => client.end() };
}
