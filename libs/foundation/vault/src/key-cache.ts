import type { PrivacyClass, Uuid } from '@alongside/kernel';
import { LRUCache } from 'lru-cache';

/** A person's key for one class; `secret` is `null` once it was destroyed. */
export interface PersonKey {
  readonly id: Uuid;
  readonly secret: Buffer | null;
}

export interface KeyOwner {
  readonly person: Uuid;
  readonly privacyClass: PrivacyClass;
}

export const privacyClasses: readonly PrivacyClass[] = ['personal', 'special', 'criminal', 'coded'];

/** Counted one by one: `max` of a cache would set aside memory for all of them, and take 15 ms for it. */
const atMost = { maxSize: 50_000, sizeCalculation: () => 1, ttl: 60_000 };

interface KeyReading {
  readonly keepKey: (owner: KeyOwner, key: PersonKey) => void;
  readonly keepStanding: (person: Uuid, isForgotten: boolean) => void;
}

/** Unwrapped keys, and who is not forgotten, in memory for a minute at most. */
export class KeyCache {
  private readonly byId = new LRUCache<Uuid, Pick<KeyOwner, 'person'> & { readonly key: PersonKey }>(atMost);
  private readonly byOwner = new LRUCache<string, PersonKey>(atMost);
  private readonly forgotten = new LRUCache<Uuid, boolean>(atMost);
  private generation = 0;

  keyOf(owner: KeyOwner): PersonKey | undefined {
    return this.byOwner.get(ownerOf(owner));
  }

  keyNamed(id: Uuid): PersonKey | undefined {
    return this.byId.get(id)?.key;
  }

  isForgotten(person: Uuid): boolean | undefined {
    return this.forgotten.get(person);
  }

  /**
   * Begins a reading of the database. What it finds is kept by the functions that are answered, unless somebody was dropped in
   * the meantime: it may have been read before that.
   */
  reading(): KeyReading {
    const { generation } = this;
    const keepStanding = (person: Uuid, isForgotten: boolean): void => {
      if (generation === this.generation) this.forgotten.set(person, isForgotten);
    };
    const keepKey = (owner: KeyOwner, key: PersonKey): void => {
      if (generation !== this.generation) return;
      this.byId.set(key.id, { person: owner.person, key });
      this.byOwner.set(ownerOf(owner), key);
      keepStanding(owner.person, key.secret === null);
    };
    return { keepKey, keepStanding };
  }

  /** Nothing of the person is kept any more. */
  drop(person: Uuid): void {
    this.generation++;
    this.forgotten.delete(person);
    for (const privacyClass of privacyClasses) this.byOwner.delete(ownerOf({ person, privacyClass }));
    for (const [id, known] of this.byId.entries()) if (known.person === person) this.byId.delete(id);
  }

  clear(): void {
    this.generation++;
    for (const cache of [this.byId, this.byOwner, this.forgotten]) cache.clear();
  }
}

export function ownerOf({ person, privacyClass }: KeyOwner): string {
  return `${person}/${privacyClass}`;
}
