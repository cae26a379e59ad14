import type { Uuid } from '@alongside/kernel';
import { LRUCache } from 'lru-cache';
import type { Grant, StaffRegister } from './staff-register';

const maxPersons = 20_000;
/** A role that is withdrawn stops working within this time. */
const maxAgeMs = 2_000;

/** Remembers for moments what a person holds. Before anybody is refused for want of it, it is to be asked `anew`. */
export class RememberedRegister {
  private readonly known = new LRUCache<Uuid, readonly Grant[]>({ max: maxPersons, ttl: maxAgeMs });

  constructor(private readonly register: StaffRegister) {}

  remembered(personId: Uuid): readonly Grant[] | undefined {
    return this.known.get(personId);
  }

  async anew(personId: Uuid): Promise<readonly Grant[]> {
    const grants = await this.register.grantsOf(personId);
    this.known.set(personId, grants);
    return grants;
  }
}
