import type { AskedOfBenefit } from '../read-models/figures/benefit-paid.query';
import type { BenefitDimension } from '../read-models/figures/benefit-paid.sql';
import type { AskedOfMeetings, MeetingDimension } from '../read-models/figures/meetings-selection';
import type { Asked, Dimension, Filter } from '../read-models/figures/selection';
import type { BenefitQuery, ClaimsQuery, FigureQuery, MeetingsQuery } from './figure.dto';

/** The query's parameters as the figures of claims take them. */
export function askedOf(query: FigureQuery): Asked {
  return { ...momentOf(query), by: (query.by ?? []) as readonly Dimension[], filter: filterOf(query) };
}

export function askedOfBenefit(query: BenefitQuery): AskedOfBenefit {
  const { by = [], day, weeks } = query;
  const asked = { ...momentOf(query), by: by as readonly BenefitDimension[], filter: filterOf(query), day };
  return weeks === undefined ? asked : { ...asked, weeks };
}

export function askedOfMeetings(query: MeetingsQuery): AskedOfMeetings {
  const { by = [], office, advisor, kind, month } = query;
  return {
    ...momentOf(query),
    by: by as readonly MeetingDimension[],
    filter: { ...(office && { office }), ...(advisor && { advisor }), ...(kind && { kind }), ...(month && { month }) },
  };
}

function momentOf({ asAt, knownAt }: { readonly asAt?: string; readonly knownAt?: string }) {
  return { ...(asAt !== undefined && { asAt }), ...(knownAt !== undefined && { knownAt }) };
}

function filterOf({ office, benefit, ageBand, community, advisor, cohort, characteristic }: ClaimsQuery): Filter {
  return {
    ...(office && { office }),
    ...(benefit && { benefit }),
    ...(ageBand && { ageBand }),
    ...(community && { community }),
    ...(advisor && { advisor }),
    ...(cohort && { cohort }),
    ...(characteristic && { characteristic: byName(characteristic) }),
  };
}

function byName(pairs: readonly string[]): Record<string, string[]> {
  const names = new Map<string, string[]>();
  for (const pair of pairs) {
    const [name = '', value = ''] = pair.split(':');
    names.set(name, [...(names.get(name) ?? []), value]);
  }
  return Object.fromEntries(names);
}
