import { UnsupportedAppend } from '../errors';
import type { Capabilities, StreamCheck } from '../event-store.port';
import { newEvents } from './bench.contract';
import type { Check } from './check.contract';

const atomic = ({ atomicStreams }: Capabilities): boolean => atomicStreams;

export const severalStreams: readonly Check[] = [
  {
    title: 'appends to several streams in one step, in their order',
    needs: atomic,
    async run(bench) {
      const { store } = bench;
      const [one, two] = [bench.stream(), bench.stream('vacancy')];
      await store.append([{ stream: two, expected: 'none', events: newEvents(1) }]);
      const answer = await store.append([
        { stream: one, expected: 'none', events: newEvents(2) },
        { stream: two, expected: 0n, events: newEvents(1) },
      ]);
      expect(answer.revisions).toEqual([1n, 1n]);
      const log = await bench.sinceStart();
      expect(log.slice(1).map(({ stream }) => stream)).toEqual([one, one, two]);
      expect(answer.position).toBe(log.at(-1)!.position);
    },
  },
  {
    title: 'writes to none of the streams when one is not where it was expected, and names that one',
    needs: atomic,
    async run(bench) {
      const { store } = bench;
      const [good, lost] = [bench.stream(), bench.stream()];
      await store.append([{ stream: lost, expected: 'none', events: newEvents(3) }]);
      const append = store.append([
        { stream: good, expected: 'none', events: newEvents(1) },
        { stream: lost, expected: 1n, events: newEvents(1) },
      ]);
      await expect(append).rejects.toMatchObject({ name: 'WrongRevision', stream: lost, expected: 1n, actual: 2n });
      expect(await store.read(good)).toEqual([]);
      expect(await store.read(lost)).toHaveLength(3);
    },
  },
  {
    title: 'holds unwritten streams to their checks',
    needs: atomic,
    async run(bench) {
      const { store } = bench;
      const [there, missing] = [bench.stream(), bench.stream()];
      await store.append([{ stream: there, expected: 'none', events: newEvents(2) }]);
      const cases: [StreamCheck, boolean, bigint | null][] = [
        [{ stream: there, expected: 1n }, true, 1n],
        [{ stream: there, expected: 'exists' }, true, 1n],
        [{ stream: missing, expected: 'none' }, true, null],
        [{ stream: there, expected: 0n }, false, 1n],
        [{ stream: there, expected: 'none' }, false, 1n],
        [{ stream: missing, expected: 'exists' }, false, null],
        [{ stream: missing, expected: 0n }, false, null],
      ];
      for (const [check, holds, actual] of cases) {
        const stream = bench.stream();
        const append = store.append([{ stream, expected: 'none', events: newEvents(1) }], [check]);
        if (holds) await append;
        else await expect(append).rejects.toMatchObject({ name: 'WrongRevision', ...check, actual });
        expect(await store.read(stream)).toHaveLength(holds ? 1 : 0);
      }
      expect(await store.read(missing)).toEqual([]);
    },
  },
  {
    title: 'lets exactly one of those win who check what the others write',
    needs: atomic,
    async run(bench) {
      const stores = [bench.store, await bench.beside()];
      for (let round = 0; round < 10; round += 1) {
        const streams = [bench.stream(), bench.stream()] as const;
        const outcomes = await Promise.allSettled(
          stores.map((store, index) =>
            store.append(
              [{ stream: streams[index % 2]!, expected: 'none', events: newEvents(1) }],
              [{ stream: streams[(index + 1) % 2]!, expected: 'none' }],
            ),
          ),
        );
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      }
    },
  },
  {
    title: 'without that capability refuses several streams and checks, and writes nothing',
    needs: (capabilities) => !atomic(capabilities),
    async run(bench) {
      const write = () => ({ stream: bench.stream(), expected: 'none' as const, events: newEvents(1) });
      await expect(bench.store.append([write(), write()])).rejects.toBeInstanceOf(UnsupportedAppend);
      const checked = bench.store.append([write()], [{ stream: bench.stream(), expected: 'none' }]);
      await expect(checked).rejects.toBeInstanceOf(UnsupportedAppend);
      expect(await bench.sinceStart()).toEqual([]);
    },
  },
];
