import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeLists } from './contexts';

it('each list has its name once', () => {
  const ids = codeLists.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

describe.each(codeLists)('the list $id', ({ id, codes, ...labels }) => {
  it('is called something in English and in Somali', () => expect(labels).toEqual(inBothLanguages));

  it('has each code once, in the form of a code', () => {
    const names = codes.map(({ code }) => code);
    expect(names).toEqual([...new Set(names)]);
    for (const name of [id, ...names]) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(codes)(
    'says $code in both languages, from its first day on',
    ({ code, from, to = '9999-12-31', ...said }) => {
      expect(said).toEqual(inBothLanguages);
      expect({ code, isDated: /^\d{4}-\d{2}-\d{2}$/.test(from) && from < to }).toEqual({ code, isDated: true });
    },
  );

  it('has no two codes that are called the same', () => {
    for (const language of ['en', 'so'] as const) {
      const said = codes.map((code) => code[language]);
      expect(said).toEqual([...new Set(said)]);
    }
  });
});

it('whatever list a context speaks of is there', () => {
  const contexts = join(__dirname, '../../../libs/contexts');
  const files = readdirSync(contexts, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.spec)\.ts$/.test(path),
  );
  const text = files.map((path) => readFileSync(join(contexts, path), 'utf8')).join('');
  const spokenOf = new Set([...text.matchAll(/of the list `([^`]+)`/g)].map(([, id]) => id));
  expect(spokenOf.size).toBeGreaterThan(5);
  expect(codeLists.map(({ id }) => id)).toEqual(expect.arrayContaining([...spokenOf]));
});

const inBothLanguages = { en: expect.stringMatching(/\S/), so: expect.stringMatching(/\S/) };
