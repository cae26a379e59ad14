/** The URL of a list, relative to that of the api: with what narrows it, without what narrows nothing. */
export function listLink(path: string, given: object): string {
  const query = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(textOf(value as Value)).replaceAll('%2C', ',')}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

type Value = string | boolean | readonly string[] | { readonly from?: number | string; readonly to?: number | string };

function textOf(value: Value): string {
  if (typeof value !== 'object') return String(value);
  if ('join' in value) return value.join(',');
  return `${value.from ?? ''}..${value.to ?? ''}`;
}
