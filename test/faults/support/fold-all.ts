import { createGeneration, stretchOf, tablesOf, type AnyFold } from '@alongside/projections';
import type { AnyFoldedEvent } from '@alongside/vault';
import { folds, type Platform } from '../../../apps/composition/src';
import { byKey, foldInMemory } from '../../../libs/foundation/projections/src/fold-in-memory';
import { writeRows } from '../../../libs/foundation/projections/src/fold-rows';

/** The digests that the read models come to when the whole log is folded at once, in memory, without checkpoints or batches. */
export async function digestsInMemory({ store, codec, pool }: Platform): Promise<Record<string, string>> {
  const { events } = await stretchOf(codec, null, await store.readAll(null, { limit: 1_000_000 }));
  const client = await pool.connect();
  try {
    const digests: Record<string, string> = {};
    for (const fold of folds) {
      await client.query('begin');
      const generation = { fold, number: await createGeneration(client, fold, 'building'), position: null };
      await writeRows(client, generation, { before: new Map(), after: rowsOf(fold, events) });
      const parts: string[] = [];
      for (const [name, table] of tablesOf(fold)) {
        const { rows } = await client.query<{ digest: string }>(
          `select count(*) || ':' || coalesce(sum(hashtextextended(row::text, 0)::numeric), 0) as digest
           from ${table.at(generation.number)} row`,
        );
        parts.push(`${name}=${rows[0]!.digest}`);
      }
      digests[fold.name] = parts.join(' ');
      await client.query('rollback');
    }
    return digests;
  } finally {
    client.release();
  }
}

function rowsOf(fold: AnyFold, events: readonly AnyFoldedEvent[]) {
  const { rows, poisoned } = foldInMemory(fold, new Map(), byKey(fold, events));
  if (poisoned.length > 0) throw new Error(`${fold.name} cannot fold what was told`);
  return rows;
}
