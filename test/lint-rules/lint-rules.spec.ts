import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { accepted, refused } from './probes';

const probes = [...accepted, ...Object.values(refused).flat()];
let linted: { rules: string[]; fired: Record<string, string[]> };

beforeAll(() => {
  const input = JSON.stringify(Object.fromEntries(probes.map(({ path, code }) => [path, code])));
  const output = execFileSync(process.execPath, [join(__dirname, 'lint-probes.mjs')], { input, encoding: 'utf8' });
  linted = JSON.parse(output) as typeof linted;
}, 60_000);

it('has a probe for each rule that the project sets', () => {
  expect(linted.rules.sort()).toEqual(Object.keys(refused).sort());
});

describe.each(Object.entries(refused))('%s', (rule, snippets) => {
  it.each(snippets)('refuses $path', ({ path }) => {
    expect(linted.fired[path]).toContain(rule);
  });
});

it.each(accepted)('accepts $path', ({ path }) => {
  expect(linted.fired[path]).toEqual([]);
});
