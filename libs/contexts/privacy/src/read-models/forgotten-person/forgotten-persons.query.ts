import type { Uuid } from '@alongside/kernel';
import type { DataSource } from 'typeorm';
import type { PersonEvent } from '../../domain/person/person.events';
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

  /** What the log said when it forgot somebody; `null` of whoever is remembered. */
  async lastWordOn(personId: Uuid): Promise<PersonEvent['data'] | null> {
    const row = await this.dataSource.getRepository(ForgottenPersonRow).findOneBy({ personId });
    return row && { personId, ground: row.ground, occurredAt: row.forgottenOn };
  }
}
