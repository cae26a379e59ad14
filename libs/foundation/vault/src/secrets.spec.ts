import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTypescript } from '@alongside/testing';
import { Secrets } from './secrets';

describe('the root secret', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alongside-secrets-'));
    path = join(folder, 'root-secret');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made on first use, readable by its owner only, and the same from then on', () => {
    const key = Secrets.atFile(path).key('master-key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toMatch(/^[A-Za-z0-9+/]{43}=\n$/);
    expect(Secrets.atFile(path).key('master-key')).toEqual(key);
    expect(readdirSync(folder)).toEqual(['root-secret']);
  });

  it('is never readable by others, even where a process died while it made it', () => {
    writeFileSync(`${path}.${process.pid}`, 'half', { mode: 0o644 });
    Secrets.atFile(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('has a key of its own for each purpose', () => {
    const secrets = Secrets.atFile(path);
    const purposes = [
      'master-key',
      'national-insurance-pepper',
      'command-fingerprints',
      'cursors',
      'member-digests',
      'satisfaction-links',
    ] as const;
    const keys = purposes.map((purpose) => secrets.key(purpose).toString('hex'));
    expect(new Set(keys).size).toBe(purposes.length);
    for (const key of keys) expect(key).toHaveLength(64);
  });

  it('is one and the same for processes that race to make it', async () => {
    const file = join(__dirname, 'secrets.child.ts');
    const racers = [1, 2, 3].map(() => runTypescript(file, { args: [path] }));
    const keys = await Promise.all(racers.map((racer) => racer.message<string>()));
    expect(new Set(keys)).toEqual(new Set([Secrets.atFile(path).key('master-key').toString('hex')]));
    expect(readdirSync(folder)).toEqual(['root-secret']);
  });

  it('is refused when it is not whole', () => {
    writeFileSync(path, 'c2hvcnQ=\n');
    expect(() => Secrets.atFile(path)).toThrow('not 32 bytes of base64');
  });

  it('is not made where its folder is missing', () => {
    expect(() => Secrets.atFile(join(folder, 'nowhere', 'root-secret'))).toThrow('ENOENT');
  });
});
