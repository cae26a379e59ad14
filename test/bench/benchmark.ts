import type { EmbeddedPostgres } from '@alongside/embedded-postgres';
import type { Goal } from './goal';
import type { Sizes } from './sizes';

/** One line of the table: a figure of ours, and what was measured beside it in the same run. */
export interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly ours: number | null;
  readonly yardstick: number | null;
  readonly goal: Goal;
  /** Why there is no figure, or what is to be known about it. */
  readonly reason?: string;
}

/** What a benchmark works with. */
export interface Bench {
  readonly server: EmbeddedPostgres;
  readonly sizes: Sizes;
  /** Where files may be put; gone after the run. */
  readonly folder: string;
  /** An empty database, gone after the benchmark; answers its URL. */
  readonly database: () => Promise<string>;
}

/** One thing that is measured; its lines have names that begin with its own. */
export interface Benchmark {
  readonly name: string;
  readonly run: (bench: Bench) => Promise<readonly Measured[]>;
}
