import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unhashed, unlicensed, unpinned, type Lock, type Manifest } from './dependency-rules';

const read = (file: string): unknown => JSON.parse(readFileSync(join(__dirname, '../..', file), 'utf8'));
const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as Lock;

describe('the packages that it is built from', () => {
  it('are of one version each, installed by their hashes', () => {
    expect(unpinned(manifest)).toEqual([]);
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(unhashed(lock)).toEqual([]);
  });

  it('are permissively licensed, where the application runs on them', () => {
    expect(unlicensed(lock)).toEqual([]);
  });
});

describe('a package is found', () => {
  it.each(['^1.2.3', '~1.2.3', '1.x', '>=1', '*', '', 'latest', 'git+https://example.org/a.git', 'npm:other@1.2.3'])(
    'of version %p',
    (version) => {
      const found = [`a ${version}`];
      expect(unpinned({ dependencies: { a: version, b: '1.2.3' } })).toEqual(found);
      expect(unpinned({ devDependencies: { a: version, b: '4.0.0-beta.17' } })).toEqual(found);
      expect(unpinned({ overrides: { b: { a: version } } })).toEqual(found);
    },
  );

  it.each([undefined, 'sha1-AAAA'])('with the hash %p', (integrity) => {
    const packages = { '': {}, 'node_modules/a': { ...(integrity && { integrity }) } };
    expect(unhashed({ packages })).toEqual(['node_modules/a']);
  });

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE',
    'MIT AND GPL-2.0',
    '(MIT OR GPL-2.0) AND SSPL-1.0',
  ])('under the licence %p', (license) =>
    expect(unlicensed({ packages: { 'node_modules/a': { license } } })).toEqual([`node_modules/a: ${license}`]),
  );

  it('under no licence, but not for a choice that has a good one, nor where only the builder needs it', () => {
    const packages = {
      'node_modules/a': {},
      'node_modules/b': { license: '(GPL-2.0 OR MIT)' },
      'node_modules/c': { license: 'GPL-2.0', dev: true },
    };
    expect(unlicensed({ packages })).toEqual(['node_modules/a: none']);
  });
});
