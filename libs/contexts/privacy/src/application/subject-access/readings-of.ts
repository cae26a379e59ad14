import type { QueryBus } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import type { ReadingTold } from '../../domain/subject-access/subject-access';
import { ListReadings, type ReadingPlace } from '../../read-models/read-log/list-readings.query';

const readingsAtOnce = 1_000;

/** All readings of a person's records, the latest first: by role, never by name. */
export function readingsOf(queries: QueryBus) {
  return async (persons: readonly Uuid[]): Promise<readonly ReadingTold[]> => {
    const told: ReadingTold[] = [];
    let after: ReadingPlace | null = null;
    do {
      const page: Awaited<ReturnType<typeof ask>> = await ask(queries, persons, after);
      for (const { readAt, roles, purpose, route } of page.entries) told.push({ readAt, roles, purpose, route });
      after = page.next;
    } while (after !== null);
    return told;
  };
}

function ask(queries: QueryBus, persons: readonly Uuid[], after: ReadingPlace | null) {
  return queries.execute(new ListReadings({ of: { persons } }, { limit: readingsAtOnce, after }));
}
