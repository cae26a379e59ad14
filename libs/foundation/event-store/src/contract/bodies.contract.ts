import { UnstorableEvent } from '../errors';
import { maxEventBytes, type NewEvent } from '../event-store.port';
import { newEvent } from './bench.contract';
import type { Check } from './check.contract';

const awkward = [
  '',
  '{}',
  ' {"b" : 1,\t"a":\r\n2.50} ',
  '"quotes \\" and \\\\ and {braces} and \\u0000 and NULL"',
  'naïve 𝄞 ‮right to left‬ e\u0301 \uFEFF \u007F \u0001 \u2028',
  '{"name":"Ŵ ﷽ 👩‍👩‍👧‍👦"}',
];

export const bodies: readonly Check[] = [
  {
    title: 'gives type, body and metadata back byte for byte',
    async run(bench) {
      const stream = bench.stream();
      const events = awkward.map((text) =>
        newEvent({
          type: `Type${text}`,
          data: text,
          metadata: { [`key${text}`]: text, '': 'no name', b: '2', a: '1' },
        }),
      );
      await bench.store.append([{ stream, expected: 'none', events }]);
      for (const recorded of [await bench.store.read(stream), await bench.sinceStart()]) {
        const contents = recorded.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
        expect(contents).toEqual(events);
      }
    },
  },
  {
    title: `takes a body of ${maxEventBytes} bytes of UTF-8`,
    async run(bench) {
      for (const data of ['x'.repeat(maxEventBytes), 'é'.repeat(maxEventBytes / 2)]) {
        const stream = bench.stream();
        await bench.store.append([{ stream, expected: 'none', events: [newEvent({ data })] }]);
        const [recorded] = await bench.store.read(stream);
        expect(recorded!.data === data).toBe(true);
      }
    },
  },
  ...Object.entries<Partial<NewEvent>>({
    'a body of one byte more': { data: 'x'.repeat(maxEventBytes + 1) },
    'a body with fewer characters but more bytes': { data: `${'é'.repeat(maxEventBytes / 2)}x` },
    'U+0000 in a body': { data: 'a\0b' },
    'U+0000 in metadata': { metadata: { note: 'a\0b' } },
    'U+0000 in the name of metadata': { metadata: { 'a\0b': 'note' } },
    'U+0000 in a type': { type: 'a\0b' },
    'half a surrogate pair': { data: 'a\uD800b' },
    'an id that is no UUID': { id: 'first' },
  }).map(([what, content]): Check => ({
    title: `refuses ${what}, and what was to be appended with it`,
    async run(bench) {
      const stream = bench.stream();
      const append = bench.store.append([{ stream, expected: 'none', events: [newEvent(), newEvent(content)] }]);
      await expect(append).rejects.toBeInstanceOf(UnstorableEvent);
      expect(await bench.store.read(stream)).toEqual([]);
    },
  })),
];
