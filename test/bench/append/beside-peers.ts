import { PostgresEventStore } from '@alongside/event-store-postgres';
import type { Bench, Benchmark } from '../benchmark';
import { ratioAtLeast } from '../goal';
import { flow, inTurn } from '../rounds';
import { Callers } from './callers';
import { appendToEmmett, emmettStore } from './emmett';
import { MessageDb } from './message-db';

const callers = 64;
const rounds = 3;

interface Peer {
  readonly append: () => Promise<number>;
  readonly close: () => Promise<void>;
}

const openEmmett = async (url: string): Promise<Peer> => {
  const store = await emmettStore(url);
  return { append: () => appendToEmmett(store), close: () => store.close() };
};

const openMessageDb = async (url: string): Promise<Peer> => {
  const messageDb = await MessageDb.open(url);
  return { append: () => messageDb.append(), close: () => messageDb.close() };
};

export const appendingBesidePeers: readonly Benchmark[] = [
  besidePeer('emmett-postgresql', openEmmett),
  besidePeer('message-db', openMessageDb),
];

function besidePeer(peerName: string, open: (url: string) => Promise<Peer>): Benchmark {
  const name = `append beside ${peerName}`;
  return {
    name,
    run: async (bench) => {
      const figures = await measure(bench, open);
      return [{ name: `${name}, ${callers} × 1`, unit: 'events/s', ...figures, goal: ratioAtLeast(5) }];
    },
  };
}

async function measure({ database, sizes: { seconds, ...sizes } }: Bench, open: (url: string) => Promise<Peer>) {
  const store = await PostgresEventStore.open({ connectionString: await database() });
  const peer = await open(await database());
  const asking = new Callers(store, 1);
  try {
    return await inTurn(
      Math.min(rounds, sizes.rounds),
      () => flow({ callers, seconds }, (caller) => asking.append(caller)),
      () => flow({ callers, seconds }, () => peer.append()),
    );
  } finally {
    await peer.close();
    await store.close();
  }
}
