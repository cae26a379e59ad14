import type { DataSource } from 'typeorm';

interface Connection {
  query<Row>(statement: Statement): Promise<{ readonly rows: Row[] }>;
}

export interface Statement {
  /** The same text each time. */
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** Asks what each connection plans once, as TypeORM never does: here planning takes twice as long as all the rest. */
export async function askPrepared<Row>(dataSource: DataSource, statement: Statement): Promise<Row[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const connection = (await runner.connect()) as Connection;
    return (await connection.query<Row>(statement)).rows;
  } finally {
    await runner.release();
  }
}
