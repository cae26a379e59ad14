import { UnsupportedAppend, WrongRevision } from '../errors';
import type { ExpectedRevision } from '../event-store.port';
import { idsOf, newEvent, newEvents } from './bench.contract';
import type { Check } from './check.contract';

/** What a stream with three events, and one with none, answer to each kind of expected revision. */
const expectations: readonly { expected: ExpectedRevision; onThree: boolean; onNone: boolean }[] = [
  { expected: 'none', onThree: false, onNone: true },
  { expected: 'exists', onThree: true, onNone: false },
  { expected: 'any', onThree: true, onNone: true },
  { expected: 2n, onThree: true, onNone: false },
  { expected: 1n, onThree: false, onNone: false },
  { expected: 3n, onThree: false, onNone: false },
  { expected: 0n, onThree: false, onNone: false },
];

export const appending: readonly Check[] = [
  {
    title: 'counts the revisions of a stream from 0 and answers the last one and its position',
    async run(bench) {
      const { store } = bench;
      const stream = bench.stream();
      const first = await store.append([{ stream, expected: 'none', events: newEvents(3) }]);
      const second = await store.append([{ stream, expected: 2n, events: newEvents(1) }]);
      expect([first.revisions, second.revisions]).toEqual([[2n], [3n]]);
      const recorded = await store.read(stream);
      expect(recorded.map(({ revision }) => revision)).toEqual([0n, 1n, 2n, 3n]);
      expect([first.position, second.position]).toEqual([recorded[2]!.position, recorded[3]!.position]);
    },
  },
  ...expectations.map(({ expected, onThree, onNone }): Check => ({
    title: `expecting ${expected}: ${onThree ? 'appends' : 'refuses'} at revision 2, ${onNone ? 'appends' : 'refuses'} to a new stream`,
    async run(bench) {
      const { store } = bench;
      for (const [length, appends] of [
        [3, onThree],
        [0, onNone],
      ] as const) {
        const stream = bench.stream();
        if (length > 0) await store.append([{ stream, expected: 'none', events: newEvents(length) }]);
        const append = store.append([{ stream, expected, events: newEvents(2) }]);
        if (appends) {
          expect((await append).revisions).toEqual([BigInt(length + 1)]);
        } else {
          const actual = length > 0 ? 2n : null;
          await expect(append).rejects.toMatchObject({ name: 'WrongRevision', stream, expected, actual });
        }
        expect(await store.read(stream)).toHaveLength(length + (appends ? 2 : 0));
      }
    },
  })),
  {
    title: 'of those who race for one revision lets exactly one win and tells the others where the stream is',
    async run(bench) {
      const stores = [bench.store, await bench.beside()];
      const stream = bench.stream();
      for (let round = 0; round < 5; round += 1) {
        const expected = round === 0 ? 'none' : BigInt(round - 1);
        const races = Array.from({ length: 20 }, (_, racer) =>
          stores[racer % 2]!.append([{ stream, expected, events: newEvents(1) }]),
        );
        const outcomes = await Promise.allSettled(races);
        const losers = outcomes
          .filter((outcome) => outcome.status === 'rejected')
          .map(({ reason }) => reason as unknown);
        expect(losers).toHaveLength(19);
        for (const loser of losers) {
          expect(loser).toBeInstanceOf(WrongRevision);
          expect(loser).toMatchObject({ stream, expected, actual: BigInt(round) });
        }
      }
      expect(await bench.store.read(stream)).toHaveLength(5);
    },
  },
  {
    title: 'gives every append of many at once an answer of its own, also beside refused ones',
    async run(bench) {
      const { store } = bench;
      const taken = bench.stream();
      await store.append([{ stream: taken, expected: 'none', events: newEvents(1) }]);
      const attempts = Array.from({ length: 60 }, (_, n) => {
        const refused = n % 5 === 0;
        return { refused, stream: refused ? taken : bench.stream(), events: newEvents(1 + (n % 3)) };
      });
      const outcomes = await Promise.allSettled(
        attempts.map(({ stream, events }) => store.append([{ stream, expected: 'none', events }])),
      );
      for (const [index, { refused, stream, events }] of attempts.entries()) {
        const outcome = outcomes[index]!;
        expect(outcome.status).toBe(refused ? 'rejected' : 'fulfilled');
        if (outcome.status === 'rejected') continue;
        const recorded = await store.read(stream);
        expect(idsOf(recorded)).toEqual(idsOf(events));
        expect(outcome.value).toEqual({
          revisions: [BigInt(events.length - 1)],
          position: recorded.at(-1)!.position,
        });
      }
      expect(await bench.sinceStart()).toHaveLength(
        1 + attempts.reduce((sum, { refused, events }) => sum + (refused ? 0 : events.length), 0),
      );
    },
  },
  {
    title: 'keeps the events of one append together in the log',
    async run(bench) {
      const appends = Array.from({ length: 20 }, () => newEvents(3));
      await Promise.all(
        appends.map((events) => bench.store.append([{ stream: bench.stream(), expected: 'none', events }])),
      );
      const log = idsOf(await bench.sinceStart());
      for (const events of appends) {
        const first = log.indexOf(events[0]!.id);
        expect(log.slice(first, first + 3)).toEqual(idsOf(events));
      }
    },
  },
  {
    title: 'refuses an append without events, and one with a stream or an id twice',
    async run(bench) {
      const { store } = bench;
      const stream = bench.stream();
      const event = newEvent();
      const shapes = [
        [],
        [{ stream, expected: 'any' as const, events: [] }],
        [{ stream, expected: 'any' as const, events: [event, event] }],
        [
          { stream, expected: 'any' as const, events: newEvents(1) },
          { stream, expected: 'any' as const, events: newEvents(1) },
        ],
      ];
      for (const writes of shapes) await expect(store.append(writes)).rejects.toBeInstanceOf(UnsupportedAppend);
      expect(await bench.sinceStart()).toEqual([]);
    },
  },
];
