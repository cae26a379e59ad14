import type { DataSource } from 'typeorm';

export interface ExpiredMonth {
  /** @example "2023-11" */
  readonly month: string;
  readonly readings: number;
}

const partitions = `
  select child.relname as name, translate(right(child.relname, 7), '_', '-') as month
  from pg_inherits join pg_class child on child.oid = inhrelid
  where inhparent = 'privacy.read_log'::regclass and child.relname ~ '^read_log_[0-9]{4}_[0-9]{2}$'
    and to_date(right(child.relname, 7), 'YYYY_MM') < date_trunc('month', clock_timestamp() at time zone 'UTC') - make_interval(months => $1)
  order by 1`;

/** The whole months of the read log that ended more than so many months ago, with how much is in them. */
export async function expiredMonths(dataSource: DataSource, keptMonths: number): Promise<ExpiredMonth[]> {
  const found = await dataSource.query<{ name: string; month: string }[]>(partitions, [keptMonths]);
  const counted = found.map(async ({ name, month }) => {
    const [{ count }] = await dataSource.query<[{ count: number }]>(`select count(*)::int from privacy.${name}`);
    return { month, readings: count };
  });
  return Promise.all(counted);
}

/** Drops these months, each whole. Taken off the log first without a lock on it: whoever reads or writes the others goes on. */
export async function dropMonths(dataSource: DataSource, months: readonly ExpiredMonth[]): Promise<void> {
  for (const { month } of months) {
    const table = `privacy.read_log_${month.replace('-', '_')}`;
    await dataSource.query(`alter table privacy.read_log detach partition ${table} concurrently`);
    await dataSource.query(`drop table ${table}`);
  }
}
