import { WrongRevision } from '../errors';
import { idsOf, newEvent, newEvents } from './bench.contract';
import type { Check } from './check.contract';

export const idempotency: readonly Check[] = [
  {
    title: 'gives a repeated append its first answer, also after later events, and writes nothing',
    async run(bench) {
      const { store } = bench;
      const stream = bench.stream();
      for (const [expected, count] of [
        ['none', 2],
        [1n, 1],
      ] as const) {
        const write = { stream, expected, events: newEvents(count) };
        const first = await store.append([write]);
        expect(await store.append([write])).toEqual(first);
        await store.append([{ stream: bench.stream(), expected: 'none', events: newEvents(1) }]);
        expect(await store.append([write])).toEqual(first);
        expect(await (await bench.beside()).append([write])).toEqual(first);
      }
      const all = { stream, expected: 'none' as const, events: (await store.read(stream)).slice(0, 2) };
      expect((await store.append([all])).revisions).toEqual([1n]);
      expect(await store.read(stream)).toHaveLength(3);
    },
  },
  {
    title: 'gives repeats that arrive together one answer, and writes one copy',
    async run(bench) {
      const other = await bench.beside();
      for (const count of [1, 3]) {
        const write = { stream: bench.stream(), expected: 'none' as const, events: newEvents(count) };
        const repeats = Array.from({ length: 10 }, (_, n) => (n % 2 ? bench.store : other).append([write]));
        const answers = await Promise.all(repeats);
        expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
        expect(idsOf(await bench.store.read(write.stream))).toEqual(idsOf(write.events));
      }
    },
  },
  {
    title: 'refuses an append of which only a part is known',
    async run(bench) {
      const { store } = bench;
      const stream = bench.stream();
      const events = newEvents(3);
      await store.append([{ stream, expected: 'none', events: events.slice(0, 2) }]);
      for (const [expected, attempt] of [
        ['none', events],
        [0n, events.slice(1)],
        ['none', [events[0]!, events[2]!]],
        ['none', [events[1]!, events[0]!]],
      ] as const) {
        await expect(store.append([{ stream, expected, events: attempt }])).rejects.toMatchObject({
          name: 'WrongRevision',
          stream,
          expected,
          actual: 1n,
        });
      }
      expect(await store.read(stream)).toHaveLength(2);
    },
  },
  {
    title: 'refuses other events at a revision that is taken',
    async run(bench) {
      const { store } = bench;
      const stream = bench.stream();
      const event = newEvent();
      await store.append([{ stream, expected: 'none', events: [event] }]);
      const samePlace = store.append([
        { stream, expected: 'none', events: [newEvent({ ...event, id: newEvent().id })] },
      ]);
      await expect(samePlace).rejects.toBeInstanceOf(WrongRevision);
      expect(idsOf(await store.read(stream))).toEqual([event.id]);
    },
  },
  {
    title: 'gives a repeat over several streams its first answer, though its checks hold no more',
    needs: ({ atomicStreams }) => atomicStreams,
    async run(bench) {
      const { store } = bench;
      const [one, two, checked] = [bench.stream(), bench.stream(), bench.stream()];
      const writes = [
        { stream: one, expected: 'none' as const, events: newEvents(2) },
        { stream: two, expected: 'none' as const, events: newEvents(1) },
      ];
      const checks = [{ stream: checked, expected: 'none' as const }];
      const first = await store.append(writes, checks);
      await store.append([{ stream: checked, expected: 'none', events: newEvents(1) }]);
      await store.append([{ stream: one, expected: 1n, events: newEvents(1) }]);
      expect(await store.append(writes, checks)).toEqual(first);
      const halfKnown = store.append([writes[0]!, { stream: bench.stream(), expected: 'none', events: newEvents(1) }]);
      await expect(halfKnown).rejects.toMatchObject({ name: 'WrongRevision', stream: one, actual: 2n });
    },
  },
];
