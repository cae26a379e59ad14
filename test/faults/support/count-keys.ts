import { createDecipheriv, createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Count } from './fault-run';
import { withClient } from './servers';

/** A key of a person that somebody was given, by the digest of what it is. */
export interface GivenKey {
  readonly id: string;
  readonly digest: string;
}

export interface Ring {
  readonly root: Buffer;
  /** The master keys after the first, a line each. */
  readonly file: string;
}

export interface KeyCount extends Count {
  /** Under each master key. */
  readonly under: ReadonlyMap<string, number>;
  /** The ids of those that can be opened. */
  readonly opened: ReadonlySet<string>;
}

interface Row {
  readonly id: string;
  readonly wrapped: Buffer | null;
  readonly by: string;
}

export function digestOf(secret: Buffer): string {
  return createHash('sha256').update(secret).digest('base64');
}

/** Opens every key in the database by the master keys of the ring, not through the vault, and holds them to those that were given out. */
export async function countKeys(url: string, ring: Ring, given: readonly GivenKey[]): Promise<KeyCount> {
  const lines = (await readFile(ring.file, 'utf8')).split('\n').filter(Boolean);
  const masters = new Map<string, Buffer>(
    lines.map((line) => [line.split(' ')[0]!, Buffer.from(line.split(' ')[1]!, 'base64')]),
  );
  masters.set('root', ring.root);
  const { rows } = await withClient(url, (client) =>
    client.query<Row>('select id, wrapped, wrapped_by as by from vault.key'),
  );
  const digests = new Map<string, string>();
  const under = new Map<string, number>();
  for (const { id, wrapped, by } of rows) {
    if (wrapped === null) continue;
    under.set(by, (under.get(by) ?? 0) + 1);
    const secret = opened(masters.get(by), wrapped, id);
    if (secret) digests.set(id, digestOf(secret));
  }
  return {
    acknowledged: given.length,
    lost: given.filter(({ id, digest }) => digests.get(id) !== digest).length,
    doubled: rows.length - new Set(rows.map(({ id }) => id)).size,
    skipped: 0,
    under,
    opened: new Set(digests.keys()),
  };
}

function opened(master: Buffer | undefined, wrapped: Buffer, id: string): Buffer | null {
  if (!master) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', master, wrapped.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(id)).setAuthTag(wrapped.subarray(-16));
    return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]);
  } catch {
    return null;
  }
}
