import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Names that more than one of these texts gives to a class. */
function namedTwice(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => [...text.matchAll(/^export class (\w+)/gm)].map(([, name]) => name!));
  return names.filter((name, index) => names.indexOf(name) !== index);
}

it('no two shapes of the API have one name: its document would have only one of them', () => {
  const contexts = join(root, 'libs/contexts');
  const files = readdirSync(contexts, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(record|dto)\.ts$/.test(name),
  );
  const texts = files.map((file) => readFileSync(join(contexts, file), 'utf8'));
  expect(texts.length).toBeGreaterThan(40);
  expect(namedTwice(texts)).toEqual([]);
});

it('a seeded defect is found', () => {
  expect(namedTwice(['export class One {}\nexport class Two {}', 'export class Two {}'])).toEqual(['Two']);
});
