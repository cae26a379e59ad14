import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type RecordedEvent,
  StoreUnavailable,
  UnsupportedAppend,
  WrongRevision,
} from '@alongside/event-store';
import type * as library from './index';
import { KurrentDbEventStore, type KurrentDbEventStoreOptions } from './index';
import { StandIn } from './stand-in/stand-in.contract';

const open: EventStore[] = [];
let server: StandIn;
beforeEach(async () => {
  server = await StandIn.start();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
  server.kill();
});

async function opened(options: Partial<KurrentDbEventStoreOptions> = {}): Promise<KurrentDbEventStore> {
  const store = await KurrentDbEventStore.open({ connectionString: server.url, ...options });
  open.push(store);
  server.appends = 0;
  return store;
}

const event = (more: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'ClaimOpened',
  data: '{"n":1}',
  metadata: { actor: 'advisor' },
  ...more,
});

const newStream = (): string => `claimant-${randomUUID()}`;

const write = (expected: ExpectedRevision = 'none', stream = newStream(), ...events: NewEvent[]) => ({
  stream,
  expected,
  events: events.length > 0 ? events : [event()],
});

describe('an append that is in doubt', () => {
  it.each(['cut before writing', 'cut after writing', 'timeout after writing', 'busy'] as const)(
    'is asked again with the same ids and the same revision, and is written once (%s)',
    async (fault) => {
      const store = await opened();
      const write1 = write('none', newStream(), event(), event());
      server.faults.push(fault, fault);
      const answer = await store.append([write1]);
      const recorded = await store.read(write1.stream);
      expect(recorded.map(({ id }) => id)).toEqual(write1.events.map(({ id }) => id));
      expect(answer).toEqual({ revisions: [1n], position: recorded[1]!.position });
      expect(server.appends).toBe(3);
    },
  );

  it('has all that were on their way with it asked again, each written once', async () => {
    const store = await opened();
    server.faults.push('cut after writing');
    const writes = Array.from({ length: 20 }, () => write());
    await Promise.all(writes.map((one) => store.append([one])));
    for (const { stream, events } of writes)
      expect((await store.read(stream)).map(({ id }) => id)).toEqual([events[0]!.id]);
  });

  it('was lost where meanwhile somebody else wrote the stream', async () => {
    const [store, other] = [await opened(), await opened()];
    const lost = write();
    server.faults.push('cut before writing');
    const append = store.append([lost]);
    await other.append([write('none', lost.stream)]);
    await expect(append).rejects.toMatchObject({ name: 'WrongRevision', stream: lost.stream, actual: 0n });
  });

  it.each(['any', 'exists'] as const)('is never asked again where it expects %s', async (expected) => {
    const store = await opened();
    const { stream } = write();
    await store.append([write('none', stream)]);
    server.appends = 0;
    server.faults.push('cut after writing');
    await expect(store.append([write(expected, stream)])).rejects.toBeInstanceOf(StoreUnavailable);
    expect(server.appends).toBe(1);
  });

  it('is asked again where it is of several streams', async () => {
    server.kill();
    server = await StandIn.start({ atomicStreams: true });
    const store = await opened();
    const writes = [write(), write()];
    server.faults.push('cut after writing', 'cut before writing');
    const answer = await store.append(writes, [{ stream: newStream(), expected: 'none' }]);
    expect(answer.revisions).toEqual([0n, 0n]);
    for (const { stream } of writes) expect(await store.read(stream)).toHaveLength(1);
  });

  it('ends in `StoreUnavailable` where the server stays away', async () => {
    const store = await opened();
    server.kill();
    await expect(store.append([write()])).rejects.toBeInstanceOf(StoreUnavailable);
  });
});

describe('a node that was killed', () => {
  it('answers a repeat as at first once it is back', async () => {
    const store = await opened();
    const [one, later] = [write(), write()];
    const first = await store.append([one]);
    await store.append([later]);
    server.kill();
    await server.listen();
    expect(await store.append([one])).toEqual(first);
    expect(await store.read(one.stream)).toHaveLength(1);
  });

  it('is waited for by appends and subscriptions, which go on without a gap or a repeat', async () => {
    const store = await opened();
    const heard: RecordedEvent[] = [];
    const abort = new AbortController();
    const following = follow(store, abort.signal, heard);
    const streams = [newStream(), newStream(), newStream()];
    await store.append([write('none', streams[0])]);
    await until(() => heard.length === 1);
    server.kill();
    const append = store.append([write('none', streams[1])]);
    await delay(100);
    await server.listen();
    await append;
    await store.append([write('none', streams[2])]);
    await until(() => heard.length === 3);
    expect(heard.map(({ stream }) => stream)).toEqual(streams);
    abort.abort();
    await following;
  });
});

describe('a server that is being stopped', () => {
  it('cuts no stream short: it is read again', async () => {
    const store = await opened();
    const { stream, events } = write('none', newStream(), event(), event(), event());
    await store.append([{ stream, expected: 'none', events }]);
    server.readsCutShort = 2;
    expect(await store.read(stream)).toHaveLength(3);
    server.readsCutShort = 2;
    expect(await store.read(stream, { direction: 'backwards', limit: 1 })).toHaveLength(1);
    server.readsCutShort = 1_000;
    await expect(store.read(stream)).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('makes no head seem lower, and no position foreign', async () => {
    server.kill();
    server = await StandIn.start({ noise: true }); // which stands behind the last event
    const [store, other] = [await opened(), await opened()];
    for (let n = 0; n < 3; n++) await other.append([write()]);
    const head = (await other.head())!;
    server.readsCutShort = 1;
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await store.head()).toBe(head);
    server.readsCutShort = 1;
    await expect(store.readAll(head, { limit: 1 })).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await store.readAll(head, { limit: 1 })).toEqual({ events: [], position: head });
  });

  it('lets a subscription miss nothing of what it cuts off', async () => {
    const [store, other] = [await opened(), await opened()];
    for (let n = 0; n < 9; n++) await other.append([write()]);
    const abort = new AbortController();
    const heard: RecordedEvent[] = [];
    server.readsCutShort = 4;
    const following = follow(store, abort.signal, heard);
    await until(() => heard.length === 9);
    server.readsCutShort = 0;
    expect(heard).toEqual((await other.readAll(null, { limit: 100 })).events);
    abort.abort();
    await following;
  });
});

describe('a subscription', () => {
  it('is made anew where the server ends it', async () => {
    const store = await opened();
    const abort = new AbortController();
    const heard: RecordedEvent[] = [];
    const following = follow(store, abort.signal, heard);
    await until(() => server.subscribers === 1);
    server.endSubscriptions();
    await until(() => server.subscribers === 0);
    await until(() => server.subscribers === 1);
    await store.append([write()]);
    await until(() => heard.length === 1);
    abort.abort();
    await following;
  });

  it('that is silent holds nothing back for long', async () => {
    const [store, other] = [await opened(), await opened()];
    const abort = new AbortController();
    const heard: RecordedEvent[] = [];
    const following = follow(store, abort.signal, heard);
    await until(() => server.subscribers === 1);
    await other.append([write()]);
    await until(() => heard.length === 1);
    server.isSilent = true;
    await other.append([write()]);
    await until(() => heard.length === 2);
    abort.abort();
    await following;
  });

  it('is there once for all readers of a store, and gone when it is closed, as are its connections', async () => {
    const sockets = () => process.getActiveResourcesInfo().filter((name) => name.startsWith('TCPSocket')).length;
    await until(() => sockets() === 0);
    const store = await KurrentDbEventStore.open({ connectionString: server.url });
    const { signal } = new AbortController();
    const following = [follow(store, signal, []), follow(store, signal, [])];
    await until(() => server.subscribers === 1);
    await store.append([write()]);
    await store.close();
    await Promise.all(following);
    await until(() => server.subscribers === 0 && sockets() === 0);
  });
});

describe('what is stored', () => {
  it('is JSON where the client writes the very bytes of the body, and bytes elsewhere', async () => {
    const store = await opened();
    const bodies = [
      '{"b":1,"a":[true,null]}',
      '{"b" : 1}',
      '{"a":1.0}',
      'text',
      '',
      '{"2":0,"1":0}',
      '{"x":"\u{FEFF}é"}',
    ];
    const { stream, events } = write('none', newStream(), ...bodies.map((data) => event({ data })));
    await store.append([{ stream, expected: 'none', events }]);
    expect((await store.read(stream)).map(({ data }) => data)).toEqual(bodies);
    const kinds = server.log.streamOf(`alongside.${stream}`).map(({ contentType }) => contentType.split('/')[1]);
    const [json, bytes] = ['json', 'octet-stream'];
    expect(kinds).toEqual([json, bytes, bytes, bytes, bytes, bytes, json]);
  });

  it('has the leader’s time to the millisecond, but a copied event the time of its first log', async () => {
    const store = await opened();
    const copied = '2024-02-29T12:00:00.123Z';
    const events = [event(), event({ metadata: { actor: 'advisor', copiedRecordedAt: copied } })];
    const { stream } = write();
    await store.append([{ stream, expected: 'none', events }]);
    const recorded = await store.read(stream);
    const [first] = server.log.streamOf(`alongside.${stream}`);
    expect(Date.parse(recorded[0]!.recordedAt)).toBe(Number(first!.created / 10_000n));
    expect(recorded[1]).toMatchObject({ recordedAt: copied, metadata: { actor: 'advisor' } });
    expect(recorded[1]!.metadata).not.toHaveProperty('copiedRecordedAt');
  });

  it('counts ids within a stream: the same id in another one is another event', async () => {
    const store = await opened();
    const twice = event();
    const [one, two] = [write('none', newStream(), twice), write('none', newStream(), twice)];
    await store.append([one]);
    expect((await store.append([two])).revisions).toEqual([0n]);
    expect(await store.read(two.stream)).toHaveLength(1);
  });

  it('is no more at once than the server takes', async () => {
    const store = await opened();
    const half = () => event({ data: 'x'.repeat(600_000) });
    const append = store.append([write('none', newStream(), half(), half())]);
    await expect(append).rejects.toBeInstanceOf(UnsupportedAppend);
    expect(server.appends).toBe(1);
  });
});

describe('one node with several logs', () => {
  it('keeps them apart: streams, heads, positions, and what readers see', async () => {
    const [one, same, other] = [await opened(), await opened(), await opened({ streamPrefix: 'other' })];
    const { stream } = write();
    await one.append([write('none', stream)]);
    expect(await other.head()).toBeNull();
    expect(await other.readAll(null, { limit: 10 })).toMatchObject({ events: [] });
    await other.append([write('none', stream)]);
    expect((await one.readAll(null, { limit: 10 })).events).toHaveLength(1);
    expect(await same.head()).toBe(await one.head());
    expect(() => one.compare('other:1', 'other:2')).toThrow('not one of this log');
    expect((await one.head())!.split(':')[0]).not.toBe((await other.head())!.split(':')[0]);
  });

  it('is no empty log of one that was begun at once by many', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => opened({ streamPrefix: 'at_once' })));
    await stores[0]!.append([write()]);
    expect(new Set(await Promise.all(stores.map((store) => store.head()))).size).toBe(1);
  });

  it('takes no prefix that is not a plain name', async () => {
    for (const streamPrefix of ['', '$all', 'a.b', 'A']) {
      await expect(opened({ streamPrefix })).rejects.toBeInstanceOf(TypeError);
    }
  });
});

describe('verifying a log', () => {
  it('counts its events and streams, and misses what is not where it should be', async () => {
    const store = await opened();
    const { stream } = write();
    await store.append([write('none', stream)]);
    await store.append([write(0n, stream)]);
    await store.append([write()]);
    const head = await store.head();
    const whole = { events: 3n, streams: 2n, head, keep: null, chainedAfter: head, problems: [] };
    expect(await store.verify()).toEqual(whole);
    expect((await store.verify({ kept: {} })).problems).toHaveLength(1);
    server.log.records.splice(1, 1);
    expect((await store.verify()).problems).toEqual(['1 streams have missing or misplaced revisions']);
  });
});

describe('the vendor’s client', () => {
  it('is loaded where a store is opened, and not before', async () => {
    jest.resetModules();
    jest.doMock('./client-parts', () => {
      throw new Error('it was loaded');
    });
    const { KurrentDbEventStore: Store } = jest.requireActual<typeof library>('./index');
    await expect(Store.open({ connectionString: server.url })).rejects.toThrow('it was loaded');
    jest.dontMock('./client-parts');
  });
});

describe('opening', () => {
  it('says that there is no server', async () => {
    server.kill();
    await expect(opened()).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('takes no connection string that is none, and does not repeat its password', async () => {
    for (const connectionString of ['postgres://user:secret@host', 'kurrentdb://user:secret@', '']) {
      const failed = KurrentDbEventStore.open({ connectionString });
      await expect(failed).rejects.toBeInstanceOf(TypeError);
      await expect(failed).rejects.not.toThrow('secret');
    }
  });

  it('does not give up that lost races are thrown', async () => {
    const failed = KurrentDbEventStore.open({ connectionString: `${server.url}&throwOnAppendFailure=false` });
    await expect(failed).rejects.toThrow('throwOnAppendFailure');
  });

  it('finds out what the server can do, and can be told not to use it', async () => {
    expect((await opened()).capabilities).toEqual({ atomicStreams: false });
    server.kill();
    server = await StandIn.start({ atomicStreams: true });
    expect((await opened()).capabilities).toEqual({ atomicStreams: true });
    expect((await opened({ atomicStreams: false })).capabilities).toEqual({ atomicStreams: false });
  });

  it('speaks to the addresses of EventStoreDB', async () => {
    const store = await opened({ connectionString: server.url.replace('kurrentdb', 'esdb') });
    await expect(store.append([write(5n)])).rejects.toBeInstanceOf(WrongRevision);
  });
});

async function follow(store: EventStore, signal: AbortSignal, heard: RecordedEvent[]): Promise<void> {
  for await (const page of store.subscribeAll(null, { signal })) heard.push(...page.events);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await delay(5);
}
