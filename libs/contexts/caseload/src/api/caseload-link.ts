import type { CaseloadFilter, CaseloadOf } from '../read-models/caseload/caseload-filter';

/** The URL of a list of claimants, relative to that of the api. */
export function caseloadLink(of: CaseloadOf, filter: CaseloadFilter, sort?: string): string {
  const path = of.kind === 'advisor' ? `/v1/caseloads/${of.advisorId}` : `/v1/offices/${of.office}/caseload`;
  const given = Object.entries({ ...filter, sort }).filter(([, value]) => value !== undefined);
  const query = given.map(
    ([name, value]) => `${name}=${encodeURIComponent(textOf(value as Value)).replaceAll('%2C', ',')}`,
  );
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

type Value = string | boolean | readonly string[] | { readonly from?: number | string; readonly to?: number | string };

function textOf(value: Value): string {
  if (typeof value !== 'object') return String(value);
  if ('join' in value) return value.join(',');
  return `${value.from ?? ''}..${value.to ?? ''}`;
}
