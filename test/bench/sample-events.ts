import { randomBytes } from 'node:crypto';
import type { NewEvent } from '@alongside/event-store';
import type { Uuid } from '@alongside/kernel';

/** In the order of time, as those of our commands are: random ones cost the index dear. */
export function timeOrderedId(): Uuid {
  const time = Date.now().toString(16).padStart(12, '0');
  const rest = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(1, 4)}-8${rest.slice(4, 7)}-${rest.slice(7, 19)}`;
}

/** A body of so many bytes, 1 kB unless told, most of it sealed text. */
export function sampleBody(bytes = 1_000): string {
  const fields = { claimantId: timeOrderedId(), occurredAt: '2026-01-05', kind: 'work-focused', minutes: 30 };
  const sealed = { personal: '' };
  const rest = bytes - JSON.stringify({ ...fields, sealed }).length;
  return JSON.stringify({ ...fields, sealed: { personal: randomBytes(rest).toString('base64').slice(0, rest) } });
}

const bodyOf = new Map<number, string>();

export const sampleMetadata = {
  actor: '0192aaaa-0000-7000-8000-000000000001',
  command: '0192aaaa-0000-7000-8000-000000000002',
  correlation: '0192aaaa-0000-7000-8000-000000000003',
  subject: '0192aaaa-0000-7000-8000-000000000004',
};

/** An event with a body of so many bytes, 1 kB unless told. */
export function sampleEvent(bytes = 1_000): NewEvent {
  const data = bodyOf.get(bytes) ?? sampleBody(bytes);
  bodyOf.set(bytes, data);
  return { id: timeOrderedId(), type: 'InteractionLogged', data, metadata: sampleMetadata };
}
