import type { FieldHeld } from './held-about-person';
import type { FieldTold } from './subject-access';

interface Party {
  readonly kind: string;
  readonly id: string;
}

/** A field as the person is told it; `null` for what stands elsewhere. */
export function tellField(
  name: string,
  held: FieldHeld,
  { value, places }: { readonly value: unknown; readonly places: ReadonlyMap<string, string> },
): FieldTold | null {
  if (held === 'own-id') return null;
  const { label } = held;
  if ('masked' in held) return { name, label, masked: held.masked };
  if ('place' in held) return { name, label, value: placeTold(value as string | Party, places) };
  if ('parties' in held)
    return { name, label, value: [value as Party | Party[]].flat().map((one) => tellParty(one, places)) };
  return { name, label, value: held.codes ? tellCode(value, held.codes) : value };
}

function placeTold(value: string | Party, places: ReadonlyMap<string, string>): object {
  if (typeof value === 'string') return { id: value, name: places.get(value) ?? null };
  return { ...value, name: places.get(value.id) ?? null };
}

function tellParty(party: Party, places: ReadonlyMap<string, string>): object {
  return party.kind === 'organisation' ? placeTold(party, places) : { kind: party.kind };
}

function tellCode(value: unknown, codes: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((one) => tellCode(one, codes));
  return typeof value === 'string' ? { code: value, label: codes[value] ?? null } : value;
}
