import { createHash } from 'node:crypto';
import type { Instant, Uuid } from '@alongside/kernel';
import type { ReadingTold, SubjectAccess } from '../../domain/subject-access/subject-access';
import { readHeld, type ReadingHeld } from './read-held';

export interface ReadingSubjectAccess extends ReadingHeld {
  /** All ids under which the person has records. */
  readonly recordsOf: (person: Uuid) => Promise<readonly Uuid[]>;
  /** Who read any of the person's records, the latest first. */
  readonly readings: (records: readonly Uuid[]) => Promise<readonly ReadingTold[]>;
}

/**
 * Everything held about a person on whichever record, others masked, up to where the log is now. Throws `privacy/person-not-found` and
 * `privacy/person-forgotten`.
 */
export async function subjectAccess(
  parts: ReadingSubjectAccess,
  person: Uuid,
  madeAt: Instant,
): Promise<SubjectAccess> {
  const records = await parts.recordsOf(person);
  const { position, sections: found, named } = await readHeld(parts, records);
  const sections = [...found].map(([heading, entries]) => ({ heading, entries }));
  const digest = createHash('sha256').update(JSON.stringify({ sections, named })).digest('hex');
  const readings = await parts.readings(records);
  const head = { format: 'alongside/subject-access', version: 1, person, madeAt, position, digest } as const;
  return { ...head, sections, named, readings };
}
