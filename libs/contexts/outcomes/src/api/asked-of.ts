import { optional } from '@alongside/kernel';
import type { AskedOfBenefit } from '../read-models/figures/benefit-paid.query';
import type { BenefitDimension } from '../read-models/figures/benefit-paid.sql';
import type { AskedOfMeetings, MeetingDimension } from '../read-models/figures/meetings-selection';
import type { Asked, Dimension, Filter } from '../read-models/figures/selection';
import type { BenefitQuery, ClaimsQuery, FigureQuery, MeetingsQuery } from './figure.dto';

/** The query's parameters as the figures of claims take them. */
export function askedOf(query: ClaimsQuery & Pick<FigureQuery, 'by'>): Asked {
  return { ...momentOf(query), by: (query.by ?? []) as readonly Dimension[], filter: filterOf(query) };
}

export function askedOfBenefit(query: BenefitQuery): AskedOfBenefit {
  const { by = [], day, weeks } = query;
  const asked = { ...momentOf(query), by: by as readonly BenefitDimension[], filter: filterOf(query), day };
  return weeks === undefined ? asked : { ...asked, weeks };
}

export function askedOfMeetings(query: MeetingsQuery): AskedOfMeetings {
  const { by = [], office, advisor, kind, platform, month } = query;
  return {
    ...momentOf(query),
    by: by as readonly MeetingDimension[],
    filter: optional({ office, advisor, kind, platform, month }),
  };
}

function momentOf({ asAt, knownAt }: { readonly asAt?: string; readonly knownAt?: string }) {
  return { ...(asAt !== undefined && { asAt }), ...(knownAt !== undefined && { knownAt }) };
}

function filterOf(query: ClaimsQuery): Filter {
  const { office, benefit, ageBand, community, advisor, platform, platformInClaim, cohort, characteristic } = query;
  return optional({
    ...{ office, benefit, ageBand, community, advisor, platform, platformInClaim, cohort },
    characteristic: characteristic && byName(characteristic),
  });
}

function byName(pairs: readonly string[]): Record<string, string[]> {
  const names = new Map<string, string[]>();
  for (const pair of pairs) {
    const [name = '', value = ''] = pair.split(':');
    names.set(name, [...(names.get(name) ?? []), value]);
  }
  return Object.fromEntries(names);
}
