import type { Uuid } from '@alongside/kernel';
import type { Actor } from './actor';
import type { Role } from './roles';

/** A record that a request is about, such as a claimant or a claim. */
export interface AboutRecord {
  readonly kind: string;
  readonly id: Uuid;
}

export interface Standing {
  /** By what somebody sees a record: it is of the own caseload, or of an office where a role is held. */
  readonly by: 'caseload' | 'office';
  /** Those of the roles in which the record is seen: all by the caseload, by the office those that are held there. */
  readonly as: readonly Role[];
  /** What alone lets somebody see it for the time being, such as a break-glass: it is written down with the reading. */
  readonly under?: Uuid;
}

/** Says how people stand to records. */
export interface Relations {
  /**
   * Throws, for a record that the actor may not see, exactly what it throws for one that is not there.
   *
   * The actor has the grants of those roles alone that the route takes.
   */
  standingTo(record: AboutRecord, actor: Actor): Promise<Standing>;
}

/** How people stand to records of some kinds. */
export interface RelationsOfKinds extends Relations {
  readonly kinds: readonly string[];
}

/** How people stand to the records of all contexts: each kind has one that knows it. */
export class RelationsByKind implements Relations {
  constructor(private readonly all: readonly RelationsOfKinds[]) {}

  async standingTo(record: AboutRecord, actor: Actor): Promise<Standing> {
    const knowing = this.all.find(({ kinds }) => kinds.includes(record.kind));
    if (!knowing) throw new Error(`a route concerns a ${record.kind}, which no context knows`);
    return knowing.standingTo(record, actor);
  }
}
