import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeLists } from '../../apps/composition/src/contexts';
import { codeFaults, publish, readPublished } from './published-codes';

const file = join(__dirname, 'codes/published-codes.json');

it('every code that was ever published is still in its list, and every code is published', () => {
  expect(Object.keys(readPublished(file))).toContain('benefits');
  expect(codeFaults(readPublished(file), codeLists)).toEqual([]);
});

describe('a seeded defect', () => {
  const published = readPublished(file);
  const [benefits, ...others] = codeLists;

  it('of a code that was taken out is found', () => {
    const fewer = { ...benefits!, codes: benefits!.codes.filter(({ code }) => code !== 'jsa') };
    expect(codeFaults(published, [fewer, ...others])).toEqual(['benefits/jsa was published and is gone']);
  });

  it('of a code that was renamed is found on both sides', () => {
    const rename = (code: string) => (code === 'jsa' ? 'jobseekers-allowance' : code);
    const renamed = { ...benefits!, codes: benefits!.codes.map((one) => ({ ...one, code: rename(one.code) })) };
    expect(codeFaults(published, [renamed, ...others])).toEqual([
      'benefits/jsa was published and is gone',
      'benefits/jobseekers-allowance is not published: npm run golden',
    ]);
  });

  it('of a whole list that was taken out is found', () =>
    expect(codeFaults(published, others)).toContain('benefits/universal-credit was published and is gone'));

  it('of a code that is published nowhere is found, and publishing takes none away', () => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-codes-'));
    const copy = join(folder, 'published.json');
    writeFileSync(copy, JSON.stringify({ benefits: ['dole'] }));
    try {
      expect(codeFaults(readPublished(copy), [benefits!])).toContain('benefits/dole was published and is gone');
      expect(publish(copy, [benefits!])).toContain('benefits/jsa');
      expect(codeFaults(readPublished(copy), [benefits!])).toEqual(['benefits/dole was published and is gone']);
      const before = readFileSync(copy, 'utf8');
      expect(publish(copy, [benefits!])).toEqual([]);
      expect(readFileSync(copy, 'utf8')).toBe(before);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
