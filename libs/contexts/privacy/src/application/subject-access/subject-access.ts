import { createHash } from 'node:crypto';
import type { Instant, Uuid } from '@alongside/kernel';
import type { ReadingTold, SubjectAccess } from '../../domain/subject-access/subject-access';
import { readHeld, type ReadingHeld } from './read-held';

export interface ReadingSubjectAccess extends ReadingHeld {
  /** Who read the person's record, the latest first. */
  readonly readings: (person: Uuid) => Promise<readonly ReadingTold[]>;
}

/**
 * Everything held about a person, others masked, up to where the log is now. Throws `privacy/person-not-found` and
 * `privacy/person-forgotten`.
 */
export async function subjectAccess(
  parts: ReadingSubjectAccess,
  person: Uuid,
  madeAt: Instant,
): Promise<SubjectAccess> {
  const { position, sections: found, named } = await readHeld(parts, person);
  const sections = [...found].map(([heading, entries]) => ({ heading, entries }));
  const digest = createHash('sha256').update(JSON.stringify({ sections, named })).digest('hex');
  const readings = await parts.readings(person);
  const head = { format: 'alongside/subject-access', version: 1, person, madeAt, position, digest } as const;
  return { ...head, sections, named, readings };
}
