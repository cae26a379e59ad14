import { asCopy } from '../copied-event';
import type { ReadOptions } from '../event-store.port';
import { newEvents } from './bench.contract';
import type { Check } from './check.contract';

/** The revisions that are read of a stream of five events. */
const cases: readonly { options: ReadOptions; revisions: readonly bigint[] }[] = [
  { options: {}, revisions: [0n, 1n, 2n, 3n, 4n] },
  { options: { limit: 2 }, revisions: [0n, 1n] },
  { options: { from: 3n }, revisions: [3n, 4n] },
  { options: { from: 1n, limit: 2 }, revisions: [1n, 2n] },
  { options: { from: 5n }, revisions: [] },
  { options: { direction: 'backwards' }, revisions: [4n, 3n, 2n, 1n, 0n] },
  { options: { direction: 'backwards', limit: 1 }, revisions: [4n] },
  { options: { direction: 'backwards', from: 2n }, revisions: [2n, 1n, 0n] },
  { options: { direction: 'backwards', from: 2n, limit: 2 }, revisions: [2n, 1n] },
  { options: { direction: 'backwards', from: 9n, limit: 1 }, revisions: [4n] },
];

export const reading: readonly Check[] = [
  {
    title: 'reads a stream from either end, from a revision and up to a limit',
    async run(bench) {
      const stream = bench.stream();
      await bench.store.append([{ stream, expected: 'none', events: newEvents(5) }]);
      await bench.store.append([{ stream: bench.stream(), expected: 'none', events: newEvents(5) }]);
      for (const { options, revisions } of cases) {
        const events = await bench.store.read(stream, options);
        expect(events.map(({ revision }) => revision)).toEqual(revisions);
        expect(events.every((event) => event.stream === stream)).toBe(true);
      }
    },
  },
  {
    title: 'reads nothing of a stream that does not exist',
    async run(bench) {
      expect(await bench.store.read(bench.stream())).toEqual([]);
      expect(await bench.store.read(bench.stream(), { direction: 'backwards', limit: 1 })).toEqual([]);
    },
  },
  {
    title: 'reads what was appended a moment ago, in this store and in one beside it',
    async run(bench) {
      const other = await bench.beside();
      const stream = bench.stream();
      for (let revision = 0n; revision < 5n; revision += 1n) {
        await bench.store.append([
          { stream, expected: revision === 0n ? 'none' : revision - 1n, events: newEvents(1) },
        ]);
        for (const store of [bench.store, other]) {
          expect((await store.read(stream, { direction: 'backwards', limit: 1 }))[0]!.revision).toBe(revision);
        }
      }
    },
  },
  {
    title: 'records UTC instants that never go back along the log',
    async run(bench) {
      const stores = [bench.store, await bench.beside()];
      const appends = Array.from({ length: 50 }, (_, n) =>
        stores[n % 2]!.append([{ stream: bench.stream(), expected: 'none', events: newEvents(1 + (n % 2)) }]),
      );
      await Promise.all(appends);
      const times = (await bench.sinceStart()).map(({ recordedAt }) => recordedAt);
      for (const time of times) expect(new Date(time).toISOString()).toBe(time);
      expect(times).toEqual([...times].sort());
      expect(Math.abs(Date.parse(times[0]!) - Date.now())).toBeLessThan(60_000);
    },
  },
  {
    title: 'gives a copied event as its first log had it, with the time of that one',
    async run(bench) {
      const [original, copied] = [bench.stream(), bench.stream()];
      await bench.store.append([{ stream: original, expected: 'none', events: newEvents(1) }]);
      const [first] = await bench.store.read(original);
      const recordedAt = '2024-02-29T12:00:00.123Z';
      const copy = asCopy({ ...first!, id: newEvents(1)[0]!.id, recordedAt });
      await bench.store.append([{ stream: copied, expected: 'none', events: [copy] }]);
      for (const events of [await bench.store.read(copied), (await bench.sinceStart()).slice(1)])
        expect(events).toEqual([expect.objectContaining({ id: copy.id, metadata: first!.metadata, recordedAt })]);
    },
  },
];
