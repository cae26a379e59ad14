import { addDays, addMonths, type Uuid } from '@alongside/kernel';
import type { RefusalDimension, RefusalFilter } from '../read-models/refusals/refusals.sql';

/** The list of exactly those that a count of refusals counts. */
export function refusalsLink(
  office: Uuid,
  filter: RefusalFilter,
  { groupedBy, value }: { readonly groupedBy: RefusalDimension; readonly value: string },
): string {
  const narrowed =
    groupedBy === 'month' ? { ...filter, period: within(filter.period, value) } : { ...filter, [groupedBy]: [value] };
  const query = Object.entries(narrowed).flatMap(([name, wanted]) =>
    wanted === undefined ? [] : [`${name}=${textOf(wanted as readonly string[] | RefusalFilter['period'])}`],
  );
  return `/v1/offices/${office}/refusals?${query.join('&')}`;
}

function within(period: RefusalFilter['period'], month: string): RefusalFilter['period'] {
  const [first, last] = [`${month}-01`, addDays(`${addMonths(month, 1)}-01`, -1)];
  const from = period?.from !== undefined && period.from > first ? period.from : first;
  const to = period?.to !== undefined && period.to < last ? period.to : last;
  return { from, to };
}

function textOf(wanted: readonly string[] | RefusalFilter['period']): string {
  if (Array.isArray(wanted)) return wanted.map(encodeURIComponent).join(',');
  const { from = '', to = '' } = wanted as NonNullable<RefusalFilter['period']>;
  return `${from}..${to}`;
}
