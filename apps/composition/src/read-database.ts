import { PostgresClient } from '@alongside/postgres-client';
import { sessionSettings, SnakeNaming, type AnyFold, type RowClass } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { folds, migrations } from './contexts';

/** Opens what queries read, and brings the durable tables up to date; several processes may do so at once. */
export async function openReadDatabase(url: string): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: folds.flatMap((fold: AnyFold) => Object.values(fold.tables) as RowClass<object>[]),
    migrations,
    schema: 'public',
    migrationsTableName: 'alongside_migrations',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    extra: {
      Client: PostgresClient,
      max: 10,
      // What a connection has planned, and which pages it knows, is worth more than the ten seconds for which pg keeps one that is idle.
      idleTimeoutMillis: 600_000,
      // Lists are estimated at far more than they take: 585,000 for one of 9 ms. A server that compiles such plans would spend longer on that.
      options: `${sessionSettings} -c synchronous_commit=on -c jit=off`,
      connectionTimeoutMillis: 5_000,
      query_timeout: 60_000,
    },
    poolErrorHandler: () => undefined, // an idle connection was lost: the pool replaces it
  });
  await dataSource.initialize();
  try {
    await migrateAlone(dataSource);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return dataSource;
}

async function migrateAlone(dataSource: DataSource): Promise<void> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock(7310_006)');
    await dataSource.runMigrations({ transaction: 'each' });
    await lock.query('select pg_advisory_unlock(7310_006)');
  } finally {
    await lock.release();
  }
}
