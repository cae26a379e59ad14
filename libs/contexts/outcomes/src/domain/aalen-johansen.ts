import { assertCount } from './counts';
import { defaultLevel } from './interval';
import { type Band, logLogBand } from './log-log-band';

/** What happened on one day after the opening: exits by destination, and how many were last seen without any. */
export interface CompetingRow<Destination extends string = string> {
  readonly day: number;
  /** Exits of that day; a destination left out had none. */
  readonly events: { readonly [D in Destination]?: number };
  readonly censored: number;
}

/** The share that has left to the destination by the end of that day. */
export type IncidenceStep = {
  readonly day: number;
  readonly atRisk: number;
  readonly events: number;
  readonly incidence: number;
  readonly standardError: number;
} & Band;

/**
 * Cumulative incidence of each destination where destinations compete: I(t) = Σ S(tᵢ₋₁)·dⱼᵢ/nᵢ (Aalen and Johansen,
 * Scandinavian Journal of Statistics 5, 1978). The incidences and the Kaplan–Meier curve of any exit add up to one.
 *
 * The variance is the Greenwood type, carried from day to day with the covariance of S and I (Andersen, Borgan, Gill and Keiding,
 * Statistical Models Based on Counting Processes, 1993, section IV.4.1); with a single destination it is Greenwood's own.
 * Answers a list per destination that occurs in the rows, in the order of the days.
 */
export function aalenJohansen<Destination extends string>(
  rows: readonly CompetingRow<Destination>[],
  level: number = defaultLevel,
): ReadonlyMap<Destination, readonly IncidenceStep[]> {
  const days = competingRiskSets(rows);
  const destinations = [...new Set(days.flatMap(({ exits }) => [...exits.keys()]))].sort();
  return new Map(destinations.map((destination) => [destination, incidenceOf(destination, days, level)]));
}

interface CompetingDay<Destination> {
  readonly day: number;
  readonly atRisk: number;
  readonly exits: ReadonlyMap<Destination, number>;
  readonly allExits: number;
}

function incidenceOf<Destination>(
  destination: Destination,
  days: readonly CompetingDay<Destination>[],
  level: number,
): IncidenceStep[] {
  let survival = 1;
  let incidence = 0;
  let [varSurvival, covariance, varIncidence] = [0, 0, 0];
  return days.map(({ day, atRisk, exits, allExits }) => {
    const events = exits.get(destination) ?? 0;
    const [hazard, anyHazard] = [events / atRisk, allExits / atRisk];
    const squared = (survival * survival) / atRisk;
    // Each line takes the values of the day before: the order of the three matters.
    varIncidence += 2 * hazard * covariance + hazard * hazard * varSurvival + squared * hazard * (1 - hazard);
    covariance = (1 - anyHazard) * (covariance + hazard * varSurvival) - squared * hazard * (1 - anyHazard);
    varSurvival = (1 - anyHazard) ** 2 * varSurvival + squared * anyHazard * (1 - anyHazard);
    incidence += survival * hazard;
    survival *= (atRisk - allExits) / atRisk;
    const standardError = Math.sqrt(Math.max(0, varIncidence));
    return {
      day,
      atRisk,
      events,
      incidence,
      standardError,
      ...logLogBand(incidence, standardError / incidence, level),
    };
  });
}

function competingRiskSets<Destination extends string>(
  rows: readonly CompetingRow<Destination>[],
): CompetingDay<Destination>[] {
  const byDay = new Map<number, { exits: Map<Destination, number>; allExits: number; censored: number }>();
  for (const { day, events, censored } of rows) {
    assertCount('day', day);
    assertCount('censored', censored);
    const sums = byDay.get(day) ?? { exits: new Map<Destination, number>(), allExits: 0, censored: 0 };
    for (const [destination, count] of Object.entries(events) as [Destination, number][]) {
      assertCount(destination, count);
      if (count === 0) continue;
      sums.exits.set(destination, (sums.exits.get(destination) ?? 0) + count);
      sums.allExits += count;
    }
    sums.censored += censored;
    if (sums.allExits + sums.censored > 0) byDay.set(day, sums);
  }
  const days = [...byDay].sort(([one], [other]) => one - other);
  let atRisk = days.reduce((total, [, { allExits, censored }]) => total + allExits + censored, 0);
  return days.map(([day, { exits, allExits, censored }]) => {
    const set = { day, atRisk, exits, allExits };
    atRisk -= allExits + censored;
    return set;
  });
}
