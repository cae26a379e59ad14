import { describeEventStore } from '@alongside/event-store/contract';
import { useTestDatabase } from '@alongside/testing';
import { PostgresEventStore } from './postgres-event-store';

const database = useTestDatabase();

for (const atomicStreams of [true, false]) {
  const open = () => PostgresEventStore.open({ connectionString: database.url, atomicStreams });
  const name = `the event store on PostgreSQL${atomicStreams ? '' : ', one stream at a time'}`;
  describeEventStore(name, { open, openBeside: open });
}

it('every log that the contract was tried on is whole', async () => {
  const store = await PostgresEventStore.open({ connectionString: database.url });
  const { events, problems } = await store.verify();
  expect(problems).toEqual([]);
  expect(events).toBeGreaterThan(1_000n);
  await store.close();
});
