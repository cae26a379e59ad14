import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Uuid } from '@alongside/kernel';
import { GroupedStatements, QueueFull } from '@alongside/projections';
import { DataSource } from 'typeorm';

/** Who reads, by which route and what for. */
export interface Reading {
  readonly reader: { readonly personId: Uuid; readonly roles: readonly string[] };
  readonly route: string;
  readonly purpose: string;
  readonly correlationId: Uuid;
  /** What alone lets the reader see them for the time being. */
  readonly under?: Uuid;
  /** Hears that it is written down: an answer whose reading is not, does not leave. */
  readonly onRecorded?: () => void;
}

/** The read log could not be written: nobody's data may be given out. */
export class ReadLogUnavailable extends Error {
  constructor(cause: unknown) {
    super('the read log cannot be written', { cause });
    this.name = 'ReadLogUnavailable';
  }
}

type Row = readonly [
  reader: Uuid,
  roles: string,
  route: string,
  purpose: string,
  correlationId: Uuid,
  /** As PostgreSQL writes an array: arrays of different lengths do not go into one. */
  persons: string,
  under: Uuid | null,
];

const mostWaiting = 5_000;
const mostAtOnce = 500;
/** No partition for that moment: the month has turned. */
const noPartition = '23514';

const insert = `
  insert into privacy.read_log (reader, roles, route, purpose, correlation_id, persons, under)
  select reader, roles::text[], route, purpose, correlation_id, persons::uuid[], under
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::uuid[])
    as reading (reader, roles, route, purpose, correlation_id, persons, under)`;

/** Who read whose record, when and what for. */
@Injectable()
export class ReadLog {
  private readonly writes = new GroupedStatements<Row>({ mostWaiting, mostAtOnce }, (rows) => this.write(rows));

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * One row for the request, durable once this returns: await it before the answer leaves. While a statement is under way further
   * readings wait, and the next takes them all. Throws `ReadLogUnavailable`.
   */
  async record(reading: Reading, persons: readonly Uuid[]): Promise<void> {
    if (persons.length > 0) await this.add(reading, persons);
    reading.onRecorded?.();
  }

  /** The same for somebody who is looked up: one row also where nobody is found. */
  async recordLookUp(reading: Reading, found: readonly Uuid[]): Promise<void> {
    await this.add(reading, found);
    reading.onRecorded?.();
  }

  private async add(
    { reader, route, purpose, correlationId, under }: Reading,
    persons: readonly Uuid[],
  ): Promise<void> {
    const roles = `{${reader.roles.join(',')}}`;
    const whom = `{${[...new Set(persons)].join(',')}}`;
    try {
      await this.writes.add([reader.personId, roles, route, purpose, correlationId, whom, under ?? null]);
    } catch (error) {
      throw new ReadLogUnavailable(error instanceof QueueFull ? undefined : error);
    }
  }

  private async write(rows: readonly Row[]): Promise<void> {
    const columns = [0, 1, 2, 3, 4, 5, 6].map((column) => rows.map((row) => row[column]!));
    try {
      await this.dataSource.query(insert, columns);
    } catch (error) {
      if ((error as { code?: string }).code !== noPartition) throw error;
      await this.dataSource.query('select privacy.make_read_log_partitions()');
      await this.dataSource.query(insert, columns);
    }
  }
}
