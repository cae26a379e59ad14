import type { Asked, Dimension } from '../read-models/figures/selection';
import type { FigureQuery } from './figure.dto';

/** What a request asks figures for. */
export function askedOf(query: FigureQuery): Asked {
  const { asAt, knownAt, by = [], office, benefit, ageBand, community, advisor, cohort, characteristic } = query;
  return {
    ...(asAt !== undefined && { asAt }),
    ...(knownAt !== undefined && { knownAt }),
    by: by as readonly Dimension[],
    filter: {
      ...(office && { office }),
      ...(benefit && { benefit }),
      ...(ageBand && { ageBand }),
      ...(community && { community }),
      ...(advisor && { advisor }),
      ...(cohort && { cohort }),
      ...(characteristic && { characteristic: byName(characteristic) }),
    },
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
