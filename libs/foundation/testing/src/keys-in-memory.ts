import { randomBytes, randomUUID } from 'node:crypto';
import type { PrivacyClass, Uuid } from '@alongside/kernel';
import { privacyClasses, type Keys, type PersonKey } from '@alongside/vault';

/** The keys of persons without a database; `keys.int.spec` of the vault holds it to what its `KeyStore` does. */
export class KeysInMemory implements Keys {
  private readonly owned = new Map<Uuid, Map<PrivacyClass, PersonKey>>();
  private readonly named = new Map<Uuid, PersonKey>();

  async obtain(person: Uuid, privacyClass: PrivacyClass): Promise<PersonKey> {
    return (
      this.owned.get(person)?.get(privacyClass) ??
      this.keep(person, privacyClass, { id: randomUUID(), secret: randomBytes(32) })
    );
  }

  async find(id: Uuid): Promise<PersonKey> {
    const key = this.named.get(id);
    if (!key) throw new Error(`there is no key ${id}`);
    return key;
  }

  async isForgotten(person: Uuid): Promise<boolean> {
    return [...(this.owned.get(person)?.values() ?? [])].some(({ secret }) => secret === null);
  }

  drop(): void {} // nothing is kept but the keys themselves

  async forget(person: Uuid): Promise<void> {
    for (const one of privacyClasses) {
      const { id } = await this.obtain(person, one);
      this.keep(person, one, { id, secret: null });
    }
  }

  private keep(person: Uuid, privacyClass: PrivacyClass, key: PersonKey): PersonKey {
    const ofPerson = this.owned.get(person) ?? new Map<PrivacyClass, PersonKey>();
    this.owned.set(person, ofPerson.set(privacyClass, key));
    this.named.set(key.id, key);
    return key;
  }
}
