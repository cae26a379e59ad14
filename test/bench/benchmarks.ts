import { appending, appendingAlone } from './append/appending';
import { appendingBesidePeers } from './append/beside-peers';
import type { Benchmark } from './benchmark';
import { outcomeFigures } from './figures/figures';
import { liveFolding } from './fold/live-folding';
import { rebuilding } from './fold/rebuilding';
import { visibility } from './fold/visibility';
import { commands } from './http/commands';
import { caseloadPages } from './pages/caseload-pages';
import { reading } from './read/reading';

/** All that there is to measure, in the order of the table. */
export const benchmarks: readonly Benchmark[] = [
  ...appending,
  ...appendingBesidePeers,
  appendingAlone,
  reading,
  commands,
  liveFolding,
  rebuilding,
  visibility,
  caseloadPages,
  outcomeFigures,
];
