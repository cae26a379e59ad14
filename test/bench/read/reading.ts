import { PostgresEventStore } from '@alongside/event-store-postgres';
import { Client } from 'pg';
import type { Benchmark } from '../benchmark';
import { atLeast, both, ratioAtLeast } from '../goal';
import { inTurn, secondsOf } from '../rounds';
import { sampleBody, sampleMetadata } from '../sample-events';

const fill = `
  insert into log.events (position, revision, recorded_at, id, stream, type, data, metadata)
  select n, 0, now(), gen_random_uuid(), 'claimant-' || gen_random_uuid(), 'InteractionLogged', $2, $3
  from generate_series(1, $1::int8) as n`;

/** Both sides give the events with their bodies parsed. */
export const reading: Benchmark = {
  name: 'read all',
  run: async ({ database, sizes: { eventsRead, rounds } }) => {
    const url = await database();
    const store = await PostgresEventStore.open({ connectionString: url });
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(fill, [eventsRead, sampleBody(), JSON.stringify(sampleMetadata)]);
      await client.query('vacuum analyze log.events');
      const figures = await inTurn(
        rounds,
        async () => eventsRead / (await secondsOf(() => readStore(store, eventsRead))),
        async () => eventsRead / (await secondsOf(() => readPages(client, eventsRead))),
      );
      return [
        {
          name: 'read all in order, parsed, beside raw keyset pages of 1,000, parsed',
          unit: 'events/s',
          ...figures,
          goal: both(ratioAtLeast(1), atLeast(90_000)),
        },
      ];
    } finally {
      await client.end();
      await store.close();
    }
  },
};

async function readStore(store: PostgresEventStore, events: number): Promise<void> {
  const abort = new AbortController();
  let seen = 0;
  for await (const page of store.subscribeAll(null, { signal: abort.signal })) {
    for (const { data } of page.events) JSON.parse(data);
    seen += page.events.length;
    if (seen >= events) break;
  }
  abort.abort();
}

async function readPages(client: Client, events: number): Promise<void> {
  let last = '0';
  for (let seen = 0; seen < events;) {
    const { rows } = await client.query<string[]>({
      name: 'page',
      text: 'select * from log.events where position > $1 order by position limit 1000',
      values: [last],
      rowMode: 'array',
    });
    for (const row of rows) {
      JSON.parse(row[6]!);
      JSON.parse(row[7]!);
    }
    seen += rows.length;
    last = rows.at(-1)![0]!;
  }
}
