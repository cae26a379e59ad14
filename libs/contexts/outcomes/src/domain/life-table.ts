import { assertCount } from './counts';

/** What happened on one day after the opening: how many reached the event, and how many were last seen without it. */
export interface LifeTableRow {
  /** Whole days from the opening; 0 is the day of the opening itself. */
  readonly day: number;
  readonly events: number;
  readonly censored: number;
}

/** A row with the people who had neither reached the event nor been lost before that day. */
export interface RiskSet extends LifeTableRow {
  readonly atRisk: number;
}

/**
 * The rows in the order of their days, one a day, with their risk sets. Rows may come unsorted, repeat a day or be empty.
 * Somebody censored on a day still was at risk on it: events come before censoring. Throws a `RangeError` at what is no count.
 */
export function riskSets(rows: readonly LifeTableRow[]): RiskSet[] {
  const byDay = new Map<number, { events: number; censored: number }>();
  let atRisk = 0;
  for (const { day, events, censored } of rows) {
    assertCount('day', day);
    assertCount('events', events);
    assertCount('censored', censored);
    if (events + censored === 0) continue;
    const sum = byDay.get(day) ?? { events: 0, censored: 0 };
    byDay.set(day, { events: sum.events + events, censored: sum.censored + censored });
    atRisk += events + censored;
  }
  const days = [...byDay].sort(([one], [other]) => one - other);
  return days.map(([day, { events, censored }]) => {
    const row = { day, atRisk, events, censored };
    atRisk -= events + censored;
    return row;
  });
}
