/** The contract suite on the server of KURRENTDB_URL, each check in a log of its own: `npm run test:kurrentdb` runs it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore, NewEvent } from '@alongside/event-store';
import { describeEventStore } from '@alongside/event-store/contract';
import { KurrentDbEventStore } from './index';

const connectionString = process.env['KURRENTDB_URL']!;
const aLog = () => `t${randomUUID().replaceAll('-', '')}`;
const open = (streamPrefix = aLog()) => KurrentDbEventStore.open({ connectionString, streamPrefix });
const event = (more: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'ClaimOpened',
  data: '{"n":1}',
  metadata: { actor: 'advisor' },
  ...more,
});

const prefixOf = new WeakMap<EventStore, string>();
describeEventStore('the event store on a server', {
  async open() {
    const streamPrefix = aLog();
    const store = await open(streamPrefix);
    prefixOf.set(store, streamPrefix);
    return store;
  },
  openBeside: (store) => open(prefixOf.get(store)),
  patienceMs: 30_000,
});

describe('a server', () => {
  let store: KurrentDbEventStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it('tells when an event was recorded to the millisecond, and the same in its stream and in the log', async () => {
    const streams = Array.from({ length: 8 }, () => `claimant-${randomUUID()}`);
    for (const stream of streams) {
      await store.append([{ stream, expected: 'none', events: [event()] }]);
      await delay(7);
    }
    const { events } = await store.readAll(null, { limit: 100 });
    const times = events.map(({ recordedAt }) => recordedAt);
    const single = await Promise.all(streams.map(async (stream) => (await store.read(stream))[0]!));
    expect(single.map(({ recordedAt }) => recordedAt)).toEqual(times);
    expect(single.map(({ position }) => position)).toEqual(events.map(({ position }) => position));
    expect(times.some((time) => !time.endsWith('.000Z'))).toBe(true);
  });

  it('takes an id that stands in another stream for a new event', async () => {
    const twice = event();
    for (const stream of [`claimant-${randomUUID()}`, `claimant-${randomUUID()}`])
      expect((await store.append([{ stream, expected: 'none', events: [twice] }])).revisions).toEqual([0n]);
  });

  it('has logs that do not see each other', async () => {
    const other = await open();
    expect(await other.head()).toBeNull();
    await other.append([{ stream: `claimant-${randomUUID()}`, expected: 'none', events: [event()] }]);
    expect((await other.readAll(null, { limit: 10 })).events).toHaveLength(1);
    expect((await other.verify()).problems).toEqual([]);
    await other.close();
  });
});
