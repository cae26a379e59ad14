import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMapping } from './parse-mapping';
import { readSpells } from './read-spells';
import type { Reject } from './reject';
import type { Spell } from './spell';

const root = join(__dirname, '../../../..');
const example = (name: string): string => join(root, 'apps/ops/examples', name);
const text = (path: string): string => readFileSync(path, 'utf8');

async function* piecesOf(content: string) {
  yield content;
}

async function all(source: AsyncIterable<Uint8Array | string>, mapping: string): Promise<(Spell | Reject)[]> {
  const items: (Spell | Reject)[] = [];
  for await (const item of readSpells(source, parseMapping(mapping))) items.push(item);
  return items;
}

describe('the example survey', () => {
  it('is imported whole', async () => {
    const items = await all(createReadStream(example('survey.csv')), text(example('survey.mapping.yaml')));
    const spells = items.filter((item) => item.kind === 'spell');
    expect(items.filter(({ kind }) => kind === 'reject')).toEqual([]);
    expect(spells).toHaveLength(240);
    expect(new Set(spells.map(({ office }) => office)).size).toBe(3);
    expect(spells.filter(({ employment }) => employment)).toHaveLength(132);
    expect(spells.filter(({ end }) => end.kind === 'follow-up-ended')).toHaveLength(52);
    const openings = spells.map(({ openedOn }) => openedOn).sort();
    expect([openings[0]?.slice(0, 7), openings.at(-1)?.slice(0, 7)]).toEqual(['2024-02', '2025-07']);
    expect(spells.every(({ end }) => end.on <= '2026-01-30')).toBe(true);
  });
});

describe('the mapping of the displaced workers', () => {
  const header = 'rownames,spell,censor1,censor2,censor3,censor4,age,ui,reprate,disrate,logwage,tenure';
  const row = (flags: string, ui = 'yes') => `1,5,${flags},41,${ui},0.2,0.05,6,3`;

  it.each([
    { flags: '1,0,0,0', end: { kind: 'closed', destination: 'employment', hours: 'full-time' } },
    { flags: '0,1,0,0', end: { kind: 'closed', destination: 'employment', hours: 'part-time' } },
    { flags: '0,0,1,0', end: { kind: 'closed', destination: 'employment', hours: 'unknown' } },
    { flags: '0,0,0,1', end: { kind: 'follow-up-ended', reason: 'still-jobless-when-last-seen' } },
    { flags: '0,0,0,0', end: { kind: 'follow-up-ended', reason: 'end-not-known' } },
  ])('reads the flags $flags', async ({ flags, end }) => {
    const mapping = text(example('displaced-workers.mapping.yaml'));
    const [spell] = await all(piecesOf(`${header}\n${row(flags)}\n`), mapping);
    expect(spell).toMatchObject({ end: { ...end, on: '1986-03-12' }, benefit: 'insurance' });
  });

  it('tells who filed for insurance and how old somebody was', async () => {
    const mapping = text(example('displaced-workers.mapping.yaml'));
    const [spell] = await all(piecesOf(`${header}\n${row('1,0,0,0', 'no')}\n`), mapping);
    expect(spell).toMatchObject({ benefit: 'none', claimant: { birthMonth: '1944-07' }, openedOn: '1986-01-01' });
  });
});

describe('the page about mappings', () => {
  const page = text(join(root, 'docs/mapping.md'));

  it('has examples that are mappings', () => {
    const examples = [...page.matchAll(/```yaml\n([^]*?)```/g)];
    expect(examples).toHaveLength(1);
    for (const [, yaml = ''] of examples) expect(() => parseMapping(yaml)).not.toThrow();
  });

  it('explains every key of the schema', () => {
    const { properties } = JSON.parse(text(join(__dirname, 'mapping.schema.json'))) as { properties: object };
    for (const key of Object.keys(properties)) expect(page).toContain(`\n| \`${key}\` |`);
  });
});
