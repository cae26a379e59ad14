import { randomUUID } from 'node:crypto';
import type { DomainEvent, Uuid } from '@alongside/kernel';
import { InMemoryEventStore } from '@alongside/event-store';
import { subjectAccess, type HeldAboutPerson } from '@alongside/privacy';
import { EventCodec, type Vault } from '@alongside/vault';
import { deciders, heldAboutPersons } from '../../apps/composition/src';

const openVault = {
  seal: async (_person: string, _privacyClass: string, plaintext: string) => plaintext,
  open: async (blob: string) => blob,
  drop: () => undefined,
  assertRemembered: async () => undefined,
} as unknown as Vault;

/** A log in memory, and what is told to persons of it. */
export function recordKeeper(held: readonly HeldAboutPerson[] = heldAboutPersons) {
  const store = new InMemoryEventStore();
  const codec = new EventCodec(deciders, openVault);
  const record = async (type: string, data: object) => {
    const { subject, ...encoded } = await codec.encode({ type, data } as DomainEvent);
    const metadata: Record<string, string> = subject === null ? {} : { subject };
    const event = { id: randomUUID(), type, data: encoded.data, metadata };
    await store.append([{ stream: `told-${randomUUID()}`, expected: 'none', events: [event] }]);
  };
  const tell = (person: Uuid, onRead?: () => void) =>
    subjectAccess(
      { store, codec, held, recordsOf: async (one) => [one], readings: async () => [], ...(onRead && { onRead }) },
      person,
      '2026-03-01T09:00:00.000Z',
    );
  return { record, tell };
}
