import { appending, appendingAlone } from './append/appending';
import { appendingBesidePeers } from './append/beside-peers';
import type { Benchmark } from './benchmark';
import { outcomeFigures } from './figures/figures';
import { liveFolding } from './fold/live-folding';
import { rebuilding } from './fold/rebuilding';
import { visibility } from './fold/visibility';
import { commands } from './http/commands';
import { appendMatrix } from './log/append-matrix';
import { growth } from './log/growth';
import { liveReading } from './log/live-reading';
import { caseloadPages } from './pages/caseload-pages';
import { taskPages } from './pages/task-pages';
import { matching } from './pages/matching';
import { searching } from './pages/searching';
import { reading } from './read/reading';

/** The log by itself, as the whole table has it. */
const ofTheLog = [...appending, ...appendingBesidePeers, appendingAlone, reading];

/** The log by itself, in full. */
export const logBenchmarks: readonly Benchmark[] = [...ofTheLog, ...appendMatrix, liveReading, growth];

/** What the whole table has, in its order. */
export const benchmarks: readonly Benchmark[] = [
  ...ofTheLog,
  commands,
  liveFolding,
  rebuilding,
  visibility,
  caseloadPages,
  taskPages,
  searching,
  matching,
  outcomeFigures,
];
