import { backUps } from './runs/back-ups';
import { damaged } from './runs/damaged';
import { diskFull } from './runs/disk-full';
import { killApi } from './runs/kill-api';
import { killPostgres } from './runs/kill-postgres';
import { killProjector } from './runs/kill-projector';
import { killRotation } from './runs/kill-rotation';
import { manyWriters } from './runs/many-writers';
import { poison } from './runs/poison';
import { rebuildUnderLoad } from './runs/rebuild-under-load';
import { rosterRace } from './runs/roster-race';
import type { FaultRun } from './support/fault-run';

/** In the order of the promises that they hold to: the log, then what is made from it, then what surrounds it. */
export const faultRuns: readonly FaultRun[] = [
  killPostgres,
  killApi,
  manyWriters,
  rosterRace,
  killProjector,
  rebuildUnderLoad,
  poison,
  killRotation,
  backUps,
  damaged,
  diskFull,
];
