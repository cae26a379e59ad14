import type { Look } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';

/** The ids under which one person has records, the given one among them: records may have been found to be of one person. */
export type RecordsOfPerson = (look: Look, person: Uuid) => Promise<readonly Uuid[]>;

/** Who is one person is said by the context that merges records; composition knows of it. */
export class OnePerson {
  constructor(readonly recordsOf: RecordsOfPerson) {}
}
