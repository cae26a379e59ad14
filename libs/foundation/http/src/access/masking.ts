import type { Role } from './roles';

/** The group of each field of a record; of a record within it, or a list of them, its own group or those of their fields. */
export type FieldGroups<Shown, Group> = {
  readonly [Name in keyof Shown]-?: Group | GroupsWithin<NonNullable<Shown[Name]>, Group>;
};

type GroupsWithin<Value, Group> = Value extends readonly (infer Entry extends object)[]
  ? FieldGroups<Entry, Group>
  : Value extends object
    ? FieldGroups<Value, Group>
    : never;

/** Who sees what of a record. A field of the record that is in no group does not compile. */
export interface Masking<Shown, Group extends string> {
  readonly seenBy: Readonly<Record<Group, readonly Role[]>>;
  readonly fields: FieldGroups<Shown, Group>;
}

/** The record with `null` in each field that none of the roles sees, and the names of these, such as `claims.paidPence`. */
export function maskedFor<Shown extends object, Group extends string>(
  roles: readonly Role[],
  { seenBy, fields }: Masking<Shown, Group>,
  record: Shown,
): Shown & { readonly masked: string[] } {
  const isHidden = (group: string) => !seenBy[group as Group].some((role) => roles.includes(role));
  const masked = hiddenOf(fields, isHidden);
  return { ...masked.reduce<Shown>((shown, name) => without(shown, name.split('.')), record), masked };
}

type AnyGroups = { readonly [name: string]: string | AnyGroups };

function hiddenOf(fields: object, isHidden: (group: string) => boolean): string[] {
  return Object.entries(fields as AnyGroups).flatMap(([name, group]) => {
    if (typeof group === 'string') return isHidden(group) ? [name] : [];
    return hiddenOf(group, isHidden).map((within) => `${name}.${within}`);
  });
}

function without<Shown extends object>(record: Shown, [name, ...within]: readonly string[]): Shown {
  if (within.length === 0) return { ...record, [name!]: null };
  const value = (record as Readonly<Record<string, object | readonly object[] | null>>)[name!]!;
  if (value === null) return record;
  const inner = Array.isArray(value) ? value.map((entry: object) => without(entry, within)) : without(value, within);
  return { ...record, [name!]: inner };
}
