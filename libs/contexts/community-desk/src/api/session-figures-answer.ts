import {
  sessionDimensions,
  type SessionCounts,
  type SessionDimension,
} from '../read-models/desk-session/session-figures.query';
import type { SessionFilter } from '../read-models/desk-session/session-filter';
import type { SessionCount, SessionCountsBy, SessionFiguresAnswer } from './session-figures.dto';

/** The counts, each with the list of those whom it counts. */
export function figuresAnswer(
  deskId: string,
  filter: SessionFilter,
  { total, by }: SessionCounts,
): SessionFiguresAnswer {
  const linked = (dimension: SessionDimension) =>
    by[dimension].map(({ code, count }): SessionCount => {
      return { code, count, query: listOf(deskId, { ...filter, [dimension]: [code] }) };
    });
  const entries = sessionDimensions.map((dimension) => [dimension, linked(dimension)]);
  return { deskId, total, query: listOf(deskId, filter), by: Object.fromEntries(entries) as SessionCountsBy };
}

function listOf(deskId: string, filter: SessionFilter): string {
  const query = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(textOf(value as Value)).replaceAll('%2C', ',')}`);
  const path = `/v1/desks/${deskId}/sessions`;
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

type Value = boolean | readonly string[] | { readonly from?: number | string; readonly to?: number | string };

function textOf(value: Value): string {
  if (typeof value !== 'object') return String(value);
  if ('join' in value) return value.join(',');
  return `${value.from ?? ''}..${value.to ?? ''}`;
}
