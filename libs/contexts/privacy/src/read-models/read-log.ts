import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';

/** Who reads, by which route and what for. */
export interface Reading {
  readonly reader: { readonly personId: Uuid; readonly roles: readonly string[] };
  readonly route: string;
  readonly purpose: string;
  readonly correlationId: Uuid;
}

/** The read log could not be written: nobody's data may be given out. */
export class ReadLogUnavailable extends Error {
  constructor(cause: unknown) {
    super('the read log cannot be written', { cause });
    this.name = 'ReadLogUnavailable';
  }
}

/** Who read whose record, when and what for. */
@Injectable()
export class ReadLog {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Writes one row for the request; await it before the answer leaves. Throws `ReadLogUnavailable`. */
  async record({ reader, route, purpose, correlationId }: Reading, persons: readonly Uuid[]): Promise<void> {
    if (persons.length === 0) return;
    try {
      await this.dataSource.query(
        `insert into privacy.read_log (reader, roles, route, purpose, correlation_id, persons)
         values ($1, $2, $3, $4, $5, $6)`,
        [reader.personId, reader.roles, route, purpose, correlationId, [...new Set(persons)]],
      );
    } catch (error) {
      throw new ReadLogUnavailable(error);
    }
  }
}
