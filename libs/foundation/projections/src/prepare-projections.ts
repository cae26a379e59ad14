import type { Pool } from 'pg';
import type { AnyFold } from './fold';
import { ensureLive } from './generations';
import { createProjectionsSchema } from './projections-schema';
import { inTransaction } from './transaction';

/** Creates what is missing, so that the view of every fold can be read; several processes may do so at once. */
export async function prepareProjections(pool: Pool, folds: readonly AnyFold[]): Promise<void> {
  await createProjectionsSchema(pool);
  await inTransaction(pool, (client) => ensureLive(client, folds));
}
