import { hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type SecretPurpose =
  | 'master-key'
  | 'national-insurance-pepper'
  | 'command-fingerprints'
  | 'cursors'
  | 'member-digests'
  | 'satisfaction-links'
  | 'kept-heads'
  | 'blind-index'
  | 'external-ids';

/**
 * The installation's root secret, of which each purpose has a key of its own (HKDF-SHA-256).
 *
 * Whoever loses it has lost all personal data: it is backed up apart from the databases.
 */
export class Secrets {
  constructor(private readonly root: Buffer) {
    if (root.length !== 32) throw new Error('the root secret is not 32 bytes of base64');
  }

  /** 32 bytes. */
  key(purpose: SecretPurpose): Buffer {
    return Buffer.from(hkdfSync('sha256', this.root, '', `alongside/${purpose}`, 32));
  }

  /** Reads the root secret from a file of one line of base64; makes one, readable by its owner only, where there is none. */
  static atFile(path: string): Secrets {
    const existing = read(path);
    if (existing !== null) return new Secrets(existing);
    const draft = `${path}.${process.pid}`;
    rmSync(draft, { force: true }); // of a process that died half-way; its mode would stay
    // Flushed before anything is encrypted under it: the databases survive a power cut, and so must this.
    writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
    flushFolder(dirname(path));
    return Secrets.atFile(path);
  }
}

function flushFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function read(path: string): Buffer | null {
  try {
    return Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
