import { open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isUuid, type Instant, type PrivacyClass, type Uuid } from '@alongside/kernel';
import { privacyClasses } from './key-cache';

/** Who was forgotten, and when: nothing of the person. */
export interface Erasure {
  readonly id: Uuid;
  readonly person: Uuid;
  readonly at: Instant;
  /** Not a person, but what was known of offences of somebody: it had a key of its own. */
  readonly of?: 'offences';
  /** A code. */
  readonly ground: string;
  /** Who had it done. */
  readonly by: Uuid;
  /** The ids of the keys that were destroyed: an older back-up may not know all of them. */
  readonly keys: Readonly<Record<PrivacyClass, Uuid>>;
}

/** The ledger cannot be read or written: nobody can be forgotten so that it lasts. */
export class ErasureLedgerUnavailable extends Error {
  constructor(path: string, cause: unknown) {
    super(`the erasure ledger ${path} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'ErasureLedgerUnavailable';
  }
}

/**
 * The erasures in a file of their own, a line of JSON each, which only ever grows. It lies outside all databases: after a restore
 * of older ones it says who has to be forgotten again.
 */
export class ErasureLedger {
  constructor(private readonly path: string) {}

  /**
   * All erasures in their order; none where there is no file yet. What a crash left of a last line was never answered to anybody
   * and is passed over; any other line that is no erasure stops it, with its number.
   */
  async entries(): Promise<Erasure[]> {
    const lines = (await this.read()).split('\n');
    const last = lines.pop()!; // empty where the last line was ended
    const entries = lines.flatMap((line, index) => (line === '' ? [] : [this.entryAt(line, index + 1)]));
    const unended = parse(last);
    return unended === null ? entries : [...entries, unended];
  }

  /**
   * The person's erasure, entered and flushed to the disk unless it stands there already. One at a time: others must not write
   * meanwhile.
   */
  async enter(erasure: Erasure): Promise<Erasure> {
    const known = (await this.entries()).find(({ person }) => person === erasure.person);
    if (known) return known;
    try {
      await this.append(`${JSON.stringify(erasure)}\n`);
    } catch (error) {
      throw new ErasureLedgerUnavailable(this.path, error);
    }
    return erasure;
  }

  private async append(line: string): Promise<void> {
    const file = await open(this.path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      await endLastLine(file, await this.read());
      await file.appendFile(line);
      await file.sync();
      if (size === 0) await flushFolder(dirname(this.path));
    } finally {
      await file.close();
    }
  }

  private async read(): Promise<string> {
    try {
      return await readFile(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw new ErasureLedgerUnavailable(this.path, error);
    }
  }

  private entryAt(line: string, number: number): Erasure {
    const entry = parse(line);
    if (entry === null)
      throw new ErasureLedgerUnavailable(
        this.path,
        new Error(`line ${number} is no erasure: restore it from its back-up`),
      );
    return entry;
  }
}

/** A crash left the last line without an end: a whole one is ended, a part of one is cut off. */
async function endLastLine(file: FileHandle, text: string): Promise<void> {
  const last = text.slice(text.lastIndexOf('\n') + 1);
  if (last === '') return;
  if (parse(last) !== null) await file.appendFile('\n');
  else await file.truncate(Buffer.byteLength(text.slice(0, text.length - last.length)));
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function parse(line: string): Erasure | null {
  try {
    const entry = JSON.parse(line) as Erasure;
    const ids = [entry.id, entry.person, entry.by, ...privacyClasses.map((one) => entry.keys[one])];
    const isWhole = ids.every(isUuid) && !Number.isNaN(Date.parse(entry.at)) && typeof entry.ground === 'string';
    return isWhole ? entry : null;
  } catch {
    return null;
  }
}
