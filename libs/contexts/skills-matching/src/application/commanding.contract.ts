import { randomBytes, randomUUID } from 'node:crypto';
import type { CommandContext } from '@alongside/commands';
import type { PrivacyClass, Uuid } from '@alongside/kernel';

/** Of a member of staff of whom nothing else is known. */
export function contextOf(): CommandContext {
  const actor = { personId: randomUUID(), roles: ['advisor'] };
  return { commandId: randomUUID(), actor, route: 'POST /v1/enrolments', request: {}, correlationId: randomUUID() };
}

/** A key store without a database. */
export class KeysInMemory {
  private readonly keys = new Map<string, { readonly id: Uuid; readonly secret: Buffer }>();

  async obtain(person: Uuid, privacyClass: PrivacyClass) {
    const owner = `${person}/${privacyClass}`;
    const key = this.keys.get(owner) ?? { id: randomUUID(), secret: randomBytes(32) };
    this.keys.set(owner, key);
    return key;
  }

  async find(id: Uuid) {
    return [...this.keys.values()].find((one) => one.id === id)!;
  }

  isForgotten = () => Promise.resolve(false);
  forget = () => Promise.resolve();
  drop(): void {}
}
