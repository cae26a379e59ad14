import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { discardEmbeddedPostgres, startEmbeddedPostgres } from '@alongside/embedded-postgres';
import { BrokenLog, sequenceOf, StoreUnavailable, type EventStore } from '@alongside/event-store';
import { PostgresEventStore } from '@alongside/event-store-postgres';
import { Client } from 'pg';
import type { Acknowledged } from '../support/acknowledgements';
import { appendSome, properly } from '../support/append-some';
import { countLog } from '../support/count-log';
import { nothing, type Control, type FaultRun } from '../support/fault-run';
import { onServer, tamper, withClient } from '../support/servers';

const events = 600;

export const damaged: FaultRun = {
  name: 'damaged',
  what: 'a byte flipped on the disk, connections exhausted, a clock that was a day ahead',
  async run({ folder }) {
    const flipped = await flippedByte(join(folder, 'flipped'));
    const others = await onServer(join(folder, 'others'), async (url) => [
      ...(await connectionsExhausted(url)),
      ...(await clockAhead(url)),
    ]);
    return { ...nothing, ...flipped, rounds: 1, wrong: [...flipped.wrong, ...others] };
  },
};

/** A reader must halt at the damaged page; with the server told to ignore its checksums, `verify` must find the byte. */
async function flippedByte(folder: string) {
  const dataFolder = join(folder, 'postgres');
  const start = (settings = {}) => startEmbeddedPostgres({ dataFolder, settings });
  let server = await start();
  let store = await PostgresEventStore.open({ connectionString: server.url() });
  const acknowledged = await fill(store, events);
  const count = await countLog(server.url(), acknowledged);
  const file = await fileOf(server.url(), 'log.events');
  await store.close();
  await server.stop();
  const victim = acknowledged[events / 2]!;
  await flip(join(dataFolder, 'cluster', file), `{"token":"${victim.token}","filler":"`);

  server = await start();
  store = await PostgresEventStore.open({ connectionString: server.url() });
  const { seen, error } = await readOn(store);
  const halted = error instanceof BrokenLog && seen < Number(victim.number);
  const refused = await store.verify().catch((caught: unknown) => caught);
  await store.close();
  await server.stop();

  server = await start({ ignore_checksum_failure: 'on' });
  store = await PostgresEventStore.open({ connectionString: server.url() });
  const { problems } = await store.verify();
  const reading = await readOn(store);
  await store.close();
  await server.stop();
  await discardEmbeddedPostgres(dataFolder);
  const controls: Control[] = [
    {
      defect: 'reads a damaged page as if it were right',
      caught: reading.error === null && problems.some((one) => one.includes(`position ${victim.number} is not`)),
    },
  ];
  const wrong = [
    ...(halted ? [] : [`a reader went on to ${seen} over a damaged page at ${victim.number}: ${String(error)}`]),
    ...(refused instanceof Error ? [] : ['verify passed over a damaged page']),
  ];
  return { ...count, controls, wrong };
}

async function fill(store: EventStore, count: number): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  const onAcknowledged = async (some: readonly Acknowledged[]) => void acknowledged.push(...some);
  for (let n = 0; n < count; n += 1)
    await appendSome({ tokens: [`event ${n}`], manner: properly, store: async () => store, onAcknowledged });
  return acknowledged;
}

async function readOn(store: EventStore): Promise<{ seen: number; error: unknown }> {
  const abort = new AbortController();
  let seen = 0;
  try {
    for await (const page of store.subscribeAll(null, { batch: 50, signal: abort.signal })) {
      seen = Number(sequenceOf(page.position));
      if (seen >= events) abort.abort();
    }
    return { seen, error: null };
  } catch (error) {
    return { seen, error };
  }
}

function fileOf(url: string, table: string): Promise<string> {
  return withClient(url, async (client) => {
    await client.query('checkpoint');
    const { rows } = await client.query<{ file: string }>('select pg_relation_filepath($1) as file', [table]);
    return rows[0]!.file;
  });
}

/** One bit of the byte behind that text. */
async function flip(path: string, text: string): Promise<void> {
  const offset = (await readFile(path)).indexOf(text);
  if (offset < 0) throw new Error('the body is not in the file of the table');
  const file = await open(path, 'r+');
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, offset + text.length);
  await file.write(Buffer.from([byte[0]! ^ 1]), 0, 1, offset + text.length);
  await file.sync();
  await file.close();
}

/** With no connection left a store says that it cannot be reached, and works when there is one again. */
async function connectionsExhausted(url: string): Promise<string[]> {
  const taken: Client[] = [];
  for (;;) {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      taken.push(client);
    } catch {
      break;
    }
  }
  const opened = await PostgresEventStore.open({ connectionString: url }).catch((error: unknown) => error);
  await Promise.all(taken.map((client) => client.end()));
  if (!(opened instanceof StoreUnavailable)) return [`without connections a store said: ${String(opened)}`];
  const store = await PostgresEventStore.open({ connectionString: url });
  await fill(store, 1);
  await store.close();
  return [];
}

/** Nothing is appended behind an event from tomorrow, and it says why; reading goes on. */
async function clockAhead(url: string): Promise<string[]> {
  const store = await PostgresEventStore.open({ connectionString: url, schema: 'tomorrow' });
  await fill(store, 3);
  await tamper(url, `update tomorrow.events set recorded_at = recorded_at + interval '1 day' where position = 3`);
  const event = { id: '00000000-0000-4000-8000-000000000000', type: 'Opened', data: '{}', metadata: {} };
  const append = store.append([{ stream: 'claim-1', expected: 'none', events: [event] }]);
  const said = await append.then(String, (error: unknown) => String(error));
  const read = await store.readAll(null, { limit: 10 });
  await store.close();
  return [
    ...(said.includes('the clock of the server') ? [] : [`behind an event from tomorrow an append said: ${said}`]),
    ...(read.events.length === 3 ? [] : ['an event from tomorrow cannot be read']),
  ];
}
