import { carryOutReassignments } from '@alongside/caseload';
import { lookIn, type CommandHandler } from '@alongside/commands';
import type { EventStore } from '@alongside/event-store';
import { today, type Log } from '@alongside/http';
import { destroyOffences } from '@alongside/high-barriers';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { RegisteredStaff } from '@alongside/offices';
import { carryOutErasure, carryOutErasures } from '@alongside/privacy';
import { completeCommands, prepareProcesses, ProcessRunner, type Process } from '@alongside/processes';
import { followPartnerships } from '@alongside/staff-autonomy';
import { ErasureLedgerUnavailable, type Erasures, type EventCodec } from '@alongside/vault';
import type { Pool } from 'pg';
import type { Configuration } from './configuration';
import { deciders, onePerson } from './contexts';
import { isUnreachable } from './problems';

export interface ProcessParts {
  readonly store: EventStore;
  readonly codec: EventCodec;
  readonly pool: Pool;
  readonly commands: CommandHandler;
  readonly erasures: Erasures;
  readonly connectionString: string;
}

export interface Processes {
  /** Those that have begun. */
  readonly processes: readonly Process[];
  readonly runner: ProcessRunner;
}

/** All that react to the log, from where they are, or from the head of the log as it is at their first start. */
export async function openProcesses(
  { commands, erasures, ...parts }: ProcessParts,
  { completeAfterMs }: Configuration,
  log: Log,
): Promise<Processes> {
  const { atomicStreams } = parts.store.capabilities;
  const graceMs = completeAfterMs;
  const staffOn = (personId: Uuid, day: LocalDate) =>
    new RegisteredStaff(parts.store, parts.codec, () => day).grantsOf(personId);
  const all = [
    completeCommands({ commands, deciders, atomicStreams, ...(graceMs !== undefined && { graceMs }) }),
    carryOutErasures((context, granted) => carryOutErasure({ erasures, commands, onePerson }, context, granted)),
    carryOutReassignments({ commands, staffOn, today }),
    destroyOffences(({ of, ...told }) => erasures.carryOut({ ...told, person: of, of: 'offences' })),
    followPartnerships({ commands, look: lookIn(parts.store, parts.codec), today }),
  ];
  const processes = await prepareProcesses(parts.pool, parts.store, all);
  const onFailure = (failure: object) => log.warn({ ...failure }, 'a process failed and tries again');
  const runner = new ProcessRunner({ ...parts, processes, onFailure, isOutage });
  return { processes, runner };
}

/** Waited for, however long: an erasure that was granted is carried out. */
function isOutage(error: Error): boolean {
  return isUnreachable(error) || error instanceof ErasureLedgerUnavailable;
}
