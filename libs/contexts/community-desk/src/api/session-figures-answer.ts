import { protectedCounts } from '@alongside/kernel';
import {
  sessionDimensions,
  type SessionCounts,
  type SessionDimension,
} from '../read-models/desk-session/session-figures.query';
import type { SessionFilter } from '../read-models/desk-session/session-filter';
import type {
  ProtectedSessionCount,
  ProtectedSessionCountsBy,
  SessionCount,
  SessionCountsBy,
  SessionFiguresAnswer,
  SessionStatisticsAnswer,
} from './session-figures.dto';

/** The counts, each with the list of those whom it counts. */
export function figuresAnswer(
  deskId: string,
  filter: SessionFilter,
  { count: total, by }: SessionCounts,
): SessionFiguresAnswer {
  const linked = (dimension: SessionDimension) =>
    by[dimension].map(({ code, count }): SessionCount => {
      return { code, count, query: listOf(deskId, { ...filter, [dimension]: [code] }) };
    });
  const entries = sessionDimensions.map((dimension) => [dimension, linked(dimension)]);
  return { deskId, total, query: listOf(deskId, filter), by: Object.fromEntries(entries) as SessionCountsBy };
}

/** The counts as an analyst may see them: of none of the sessions there is a list. */
export function statisticsAnswer(deskId: string, quarter: string, counts: SessionCounts): SessionStatisticsAnswer {
  const hidden = (dimension: SessionDimension) => {
    const told = protectedCounts(counts.by[dimension]);
    return counts.by[dimension].map(({ code }, at): ProtectedSessionCount => ({ code, count: told[at]! }));
  };
  const entries = sessionDimensions.map((dimension) => [dimension, hidden(dimension)]);
  const by = Object.fromEntries(entries) as ProtectedSessionCountsBy;
  return { deskId, quarter, total: protectedCounts([counts])[0]!, by };
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
