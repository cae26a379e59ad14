import type { EventStore } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import { nameOf, type Look } from './decision';
import { StreamLoader } from './stream-loader';

/** Looks at streams as they are now, for whoever decides nothing by them: nothing holds them to that revision. */
export function lookIn(store: EventStore, codec: EventCodec): Look {
  const loader = new StreamLoader(store, codec);
  return async (decider, id) => (await loader.load(decider, nameOf({ decider, id }), true)).state as never;
}
