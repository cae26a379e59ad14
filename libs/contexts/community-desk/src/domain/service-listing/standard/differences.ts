import type { Json } from './published';

/**
 * The fields in which two things differ, by their path: `schedules.2.opens_at`. Of lists whose items have ids the order says nothing, and
 * a place is that of the list as it is now, or was where the item is gone.
 */
export function differences(before: Json | undefined, now: Json | undefined, path = ''): readonly string[] {
  if (before === now) return [];
  if (isList(before) && isList(now) && haveIds([...before, ...now])) return inLists(before, now, path);
  if (isObject(before) && isObject(now)) {
    const names = new Set([...Object.keys(before), ...Object.keys(now)]);
    return [...names].flatMap((name) => differences(before[name], now[name], under(path, name)));
  }
  if (isList(before) && isList(now) && before.length === now.length)
    return before.some((item, at) => differences(item, now[at]).length > 0) ? [path] : [];
  return [path];
}

function inLists(before: readonly Json[], now: readonly Json[], path: string): readonly string[] {
  const known = new Map(before.map((item, at) => [idOf(item), { item, at }]));
  const found = now.flatMap((item, at) => {
    const was = known.get(idOf(item));
    known.delete(idOf(item));
    const here = under(path, String(at));
    return was ? differences(was.item, item, here) : [here];
  });
  return [...found, ...[...known.values()].map(({ at }) => under(path, String(at)))];
}

function under(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function isObject(json: Json | undefined): json is { readonly [name: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

function haveIds(items: readonly Json[]): boolean {
  return items.every((item) => isObject(item) && typeof item['id'] === 'string');
}

function idOf(item: Json): string {
  return (item as { readonly id: string }).id;
}
