import type { Uuid } from '@alongside/kernel';
import type { DataSource } from 'typeorm';
import { ForgottenPersonRow } from './forgotten-person.row';

/** Of whom the log said so far that they are forgotten. */
export class ForgottenPersons {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of the persons of whom that is not known yet, in one query. What was recorded last may not be in it yet. */
  async missing(persons: readonly Uuid[]): Promise<ReadonlySet<Uuid>> {
    const table = this.dataSource.getMetadata(ForgottenPersonRow).tablePath;
    const rows = await this.dataSource.query<{ person: Uuid }[]>(
      `select person from unnest($1::uuid[]) as person except select person_id from ${table}`,
      [persons],
    );
    return new Set(rows.map(({ person }) => person));
  }
}
