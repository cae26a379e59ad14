import type { Uuid } from '@alongside/kernel';

interface Told {
  readonly name?: unknown;
  readonly contact?: unknown;
  readonly personId?: Uuid;
}

/**
 * Without name and contact, where the supporter has a record of the own: they are told there, under that person's key, and nowhere else.
 * Older events hold them all the same; nobody is shown those.
 */
export function withoutWordsOfRecord<Data extends object>(data: Data): Data | Omit<Data, 'name' | 'contact'> {
  const { name: _name, contact: _contact, ...others } = data as Data & Told;
  return others.personId === undefined ? data : others;
}
