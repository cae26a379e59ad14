import { randomUUID } from 'node:crypto';
import { type EventStore, InMemoryEventStore, type NewEvent, StoreUnavailable } from '@alongside/event-store';
import { copyLog, NotACopy } from './copy-log';

const event = (more: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'ClaimOpened',
  data: '{"n":1}',
  metadata: { actor: 'advisor', b: '2' },
  ...more,
});

/** A log with some streams of several events, which lie between each other. */
async function filledLog(): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore();
  const streams = Array.from({ length: 7 }, () => `claim-${randomUUID()}`);
  for (let round = 0; round < 5; round++) {
    for (const [index, stream] of streams.entries()) {
      const expected = round === 0 ? 'none' : BigInt(round * 2 - 1);
      await store.append([{ stream, expected, events: [event(), event({ data: `text ${index}` })] }]);
    }
  }
  return store;
}

const contents = async (store: EventStore) =>
  (await store.readAll(null, { limit: 1_000 })).events.map(({ position: _, ...rest }) => rest);

describe.each([true, false])('a log copied (several streams in one append: %s)', (atomicStreams) => {
  it('has every event in its place and order, with its time', async () => {
    const [from, to] = [await filledLog(), new InMemoryEventStore({ atomicStreams, now: () => 0 })];
    const copied = await copyLog({ from, to });
    expect(copied).toMatchObject({ copied: 70, alreadyThere: 0 });
    expect(await contents(to)).toEqual(await contents(from));
  });

  it('goes on where it was interrupted, and changes nothing when it is repeated', async () => {
    const [from, to] = [await filledLog(), new InMemoryEventStore({ atomicStreams })];
    const cut = cutOff(to, 3);
    for (let run = 0; run < 40; run++) {
      const ended = await copyLog({ from, to: cut() }).catch((error: unknown) => error);
      if (!(ended instanceof StoreUnavailable)) break;
    }
    expect(await contents(to)).toEqual(await contents(from));
    const again = await copyLog({ from, to });
    expect(again).toMatchObject({ copied: 0, alreadyThere: 70 });
    expect((await copyLog({ from, to: new InMemoryEventStore() })).digest).toBe(again.digest);
  });
});

describe('a log that is no copy', () => {
  it('is not added to', async () => {
    const [from, to] = [await filledLog(), await filledLog()];
    const before = await contents(to);
    await expect(copyLog({ from, to })).rejects.toBeInstanceOf(NotACopy);
    expect(await contents(to)).toEqual(before);
  });

  it('is told from one by what it has behind its end', async () => {
    const [from, to] = [await filledLog(), new InMemoryEventStore()];
    await copyLog({ from, to });
    await to.append([{ stream: `claim-${randomUUID()}`, expected: 'none', events: [event()] }]);
    await expect(copyLog({ from, to })).rejects.toThrow('it has more events');
  });

  it('is found by the second look where an event was lost on its way', async () => {
    const [from, to] = [await filledLog(), new InMemoryEventStore({ atomicStreams: false })];
    const append: EventStore['append'] = async (writes, checks) => {
      const isLast = (await to.head())?.endsWith(':68') ?? false;
      return isLast ? { revisions: [], position: '' } : to.append(writes, checks);
    };
    await expect(copyLog({ from, to: withAppend(to, append) })).rejects.toThrow('differ at a second look');
  });
});

/** The store, but out of reach after so many appends. */
function cutOff(store: EventStore, appends: number): () => EventStore {
  return () => {
    let left = appends;
    return withAppend(store, (writes, checks) => {
      if (left-- > 0) return store.append(writes, checks);
      return Promise.reject(new StoreUnavailable('cut off'));
    });
  };
}

function withAppend(store: EventStore, append: EventStore['append']): EventStore {
  return {
    capabilities: store.capabilities,
    append,
    read: (...all) => store.read(...all),
    readAll: (...all) => store.readAll(...all),
    subscribeAll: (...all) => store.subscribeAll(...all),
    head: () => store.head(),
    compare: (...all) => store.compare(...all),
    close: () => store.close(),
  };
}
