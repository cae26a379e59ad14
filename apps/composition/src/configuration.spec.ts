import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationOf } from './configuration';

const main = 'postgres://user:secret@host/alongside';

describe('the settings of a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-settings-'));
  const file = join(folder, 'url');
  beforeAll(() => writeFileSync(file, `${main}\n`));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes the keys to lie beside the main database unless told', () => {
    expect(configurationOf({ DATABASE_URL: main }).databases).toEqual({ main, keys: `${main}_keys` });
    expect(configurationOf({ DATABASE_URL: main, KEYS_DATABASE_URL: 'postgres://b/k' }).databases?.keys).toBe(
      'postgres://b/k',
    );
  });

  it('reads a database with its password from a file', () => {
    expect(configurationOf({ DATABASE_URL_FILE: file }).databases).toEqual({ main, keys: `${main}_keys` });
  });

  it('does not choose between a database and a file that names one', () => {
    const both = { DATABASE_URL: main, DATABASE_URL_FILE: file };
    expect(() => configurationOf(both)).toThrow('DATABASE_URL and DATABASE_URL_FILE are both set');
  });

  it('names the variable, and nothing that is secret, where the file is not there', () => {
    const missing = { DATABASE_URL: main, KEYS_DATABASE_URL_FILE: join(folder, 'missing') };
    expect(() => configurationOf(missing)).toThrow('KEYS_DATABASE_URL_FILE names a file that cannot be read');
  });

  it('keeps the log in the main database unless a KurrentDB is named', () => {
    expect(configurationOf({ DATABASE_URL: main }).kurrentDb).toBeNull();
    const url = 'kurrentdb://user:secret@host:2113';
    expect(configurationOf({ KURRENTDB_URL: url }).kurrentDb).toEqual({ url, streamPrefix: 'alongside' });
    const named = { KURRENTDB_URL: url, KURRENTDB_STREAM_PREFIX: 'pilot' };
    expect(configurationOf(named).kurrentDb).toEqual({ url, streamPrefix: 'pilot' });
    expect(() => configurationOf({ KURRENTDB_STREAM_PREFIX: 'pilot' })).toThrow('goes with a KURRENTDB_URL');
    expect(() => configurationOf({ ...named, KURRENTDB_STREAM_PREFIX: '$all' })).toThrow('is a plain name');
  });
});
