import { jsonItems } from './json-items';

async function itemsOf(text: string, size = text.length): Promise<unknown[]> {
  async function* source() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const items: unknown[] = [];
  for await (const some of jsonItems(source()))
    items.push(...some.map(({ line, text, problem }) => [line, text, ...(problem ? [problem] : [])]));
  return items;
}

describe('the items of a file of JSON', () => {
  it.each([
    ['one object', ' {"a": {"b": [1]}}\n', [[1, '{"a": {"b": [1]}}']]],
    [
      'one a line',
      '{"a":1}\n{"a":2}\n',
      [
        [1, '{"a":1}'],
        [2, '{"a":2}'],
      ],
    ],
    [
      'an array',
      '[{"a":1},\n {"a":"]}\\""}, [3]]',
      [
        [1, '{"a":1}'],
        [2, '{"a":"]}\\""}'],
        [2, '[3]'],
      ],
    ],
    [
      'a graph',
      '{"@context":{"a":"b"},\n"@graph": [{"a":1},\n{"a":2}], "x":{"y":[1]}}',
      [
        [2, '{"a":1}'],
        [3, '{"a":2}'],
      ],
    ],
    [
      'documents with graphs',
      '{"@graph":[{"a":1}]}\n{"@graph":[{"a":2}]}',
      [
        [1, '{"a":1}'],
        [2, '{"a":2}'],
      ],
    ],
    [
      'what is no object',
      '[1, "a,b", null]',
      [
        [1, '1'],
        [1, '"a,b"'],
        [1, 'null'],
      ],
    ],
    ['nothing', '[]', []],
  ])('are found in %s, wherever it is torn', async (_, text, items) => {
    for (const size of [1, 2, 7, text.length]) expect(await itemsOf(text, size)).toEqual(items);
  });

  it.each([
    [
      'a text that is never closed',
      '[{"a":"1\n},{"a":2}]',
      [
        [1, '{"a":"1\n}'],
        [2, '{"a":2}'],
      ],
    ],
    [
      'an object that is never closed',
      '[{"a":1},{"a":2]',
      [
        [1, '{"a":1}'],
        [1, '{"a":2'],
      ],
    ],
    [
      'a list that is never closed',
      '[{"a":[1},{"a":2}]',
      [
        [1, '{"a":[1}'],
        [1, '{"a":2}'],
      ],
    ],
    [
      'a file that ends too soon',
      '[{"a":1},{"a":',
      [
        [1, '{"a":1}'],
        [1, '{"a":', 'malformed-json'],
      ],
    ],
  ])('are found around %s', async (_, text, items) => expect(await itemsOf(text)).toEqual(items));

  it('are given up where they are too long, and those after them are found', async () => {
    const long = `{"a":"${'x'.repeat(2_000_000)}"}`;
    expect(await itemsOf(`[${long},\n{"a":2}]`, 65_536)).toEqual([
      [1, long.slice(0, 1_000), 'record-too-long'],
      [2, '{"a":2}'],
    ]);
  });
});
