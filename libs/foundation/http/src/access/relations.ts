import type { Uuid } from '@alongside/kernel';
import type { Actor } from './actor';

/** A record that a request is about, such as a claimant or a claim. */
export interface AboutRecord {
  readonly kind: string;
  readonly id: Uuid;
}

/** By what somebody sees a record: it is of the own caseload, or of an office where a role is held. */
export type Standing = 'caseload' | 'office';

/** Says how people stand to records. */
export interface Relations {
  /**
   * Throws, for a record that the actor may not see, exactly what it throws for one that is not there.
   *
   * The actor has the grants of those roles alone that the route takes.
   */
  standingTo(record: AboutRecord, actor: Actor): Promise<Standing>;
}
