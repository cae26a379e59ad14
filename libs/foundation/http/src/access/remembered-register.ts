import type { Uuid } from '@alongside/kernel';
import { LRUCache } from 'lru-cache';
import type { Grant, StaffRegister } from './staff-register';

const maxPersons = 20_000;
/** A role that is withdrawn stops working within this time; one that is granted holds at once. */
const maxAgeMs = 2_000;

/** Remembers for moments what a person holds, and never that somebody lacks the role that is asked for. */
export class RememberedRegister {
  private readonly known = new LRUCache<Uuid, readonly Grant[]>({ max: maxPersons, ttl: maxAgeMs });

  constructor(private readonly register: StaffRegister) {}

  async grantsOf(personId: Uuid, suffice: (grants: readonly Grant[]) => boolean): Promise<readonly Grant[]> {
    const known = this.known.get(personId);
    if (known && suffice(known)) return known;
    const grants = await this.register.grantsOf(personId);
    this.known.set(personId, grants);
    return grants;
  }
}
