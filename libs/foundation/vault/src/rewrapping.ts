import type { Uuid } from '@alongside/kernel';
import type { Pool } from 'pg';
import type { KeyWrapping } from './key-wrapping';

const batch = 1_000;

export interface Rewrapped {
  readonly keys: number;
  readonly total: number;
}

interface WrappedKey {
  readonly id: Uuid;
  readonly wrapped: Buffer;
  readonly wrappedBy: string;
}

const nextSql = `
  select id, wrapped, wrapped_by as "wrappedBy" from vault.key
  where id > $1 and wrapped_by <> $2 and wrapped is not null order by id limit ${batch}`;

/** A key that was destroyed meanwhile stays so. */
const writeSql = `
  update vault.key set wrapped = w.wrapped, wrapped_by = $1
  from unnest($2::uuid[], $3::bytea[], $4::text[]) as w (id, wrapped, before)
  where key.id = w.id and key.wrapped is not null and key.wrapped_by = w.before`;

/**
 * Wraps every key anew that is under another master key than `name`, a batch at a time; interrupted, it goes on where it was. What is
 * encrypted with the keys stays as it is. Throws `UnknownWrappingKey` where it lacks the key that one is under.
 */
export async function rewrapAll(
  { pool, wrapping }: { readonly pool: Pool; readonly wrapping: KeyWrapping },
  name: string,
  onProgress?: (progress: Rewrapped) => void,
): Promise<Rewrapped> {
  const total = await countUnder(pool, name, '<>');
  let keys = 0;
  let last: Uuid = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await pool.query<WrappedKey>(nextSql, [last, name]);
    if (rows.length === 0) return { keys, total };
    const rewrapped = rows.map(({ id, wrapped, wrappedBy }) =>
      wrapping.wrap(name, id, wrapping.unwrap(wrappedBy, id, wrapped)),
    );
    await pool.query(writeSql, [name, rows.map(({ id }) => id), rewrapped, rows.map(({ wrappedBy }) => wrappedBy)]);
    keys += rows.length;
    last = rows.at(-1)!.id;
    onProgress?.({ keys, total });
  }
}

/** How many keys are under that master key, or under any other. */
export async function countUnder(pool: Pool, name: string, comparison: '=' | '<>'): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int from vault.key where wrapped is not null and wrapped_by ${comparison} $1`,
    [name],
  );
  return rows[0]!.count;
}
