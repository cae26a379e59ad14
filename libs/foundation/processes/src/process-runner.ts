import { setTimeout as delay } from 'node:timers/promises';
import { refusalCodeOf } from '@alongside/commands';
import {
  assertReached,
  StoreBusy,
  StoreUnavailable,
  type EventStore,
  type RecordedEvent,
} from '@alongside/event-store';
import { holdLease } from '@alongside/projections';
import type { EventCodec } from '@alongside/vault';
import type { Pool } from 'pg';
import { checkpointOf, CheckpointMoved } from './checkpoints';
import { followPage } from './follow';
import type { Process } from './process';
import { kindOf, noteUndone } from './undone';

export interface ProcessRunnerOptions {
  readonly store: EventStore;
  readonly codec: EventCodec;
  readonly pool: Pool;
  readonly connectionString: string;
  /** As `prepareProcesses` answered them. */
  readonly processes: readonly Process[];
  /** Told of each failure that is tried again. */
  readonly onFailure: (failure: { readonly process?: string; readonly error: string }) => void;
  /** Whether an error says that something is not there just now, so that nothing would go well; those of the store are known. */
  readonly isOutage?: (error: Error) => boolean;
  /** How often a reaction is tried before it is noted as failed and the next event has its turn. */
  readonly attempts?: number;
  /** The first pause after a failure; each further one is twice as long, up to `maxPauseMs`. */
  readonly pauseMs?: number;
}

const lease = 7310_010;
const maxPauseMs = 5_000;

/**
 * Follows the log for all processes, each from its own checkpoint.
 *
 * One runner at a time does so (a lease), others stand by; should two run for a moment all the same, the commands are the same and
 * have their effect once. What is not there just now is waited for; any other failure is tried some times, then noted, and the
 * process goes on with the next event.
 */
export class ProcessRunner {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: ProcessRunnerOptions) {}

  /** Begins to follow; `prepareProcesses` comes before. */
  start(): void {
    if (this.options.processes.length > 0) this.running = this.run();
  }

  /** Ends after the reaction in hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { connectionString, processes } = this.options;
    const { signal } = this.stopping;
    await this.again(signal, undefined, () =>
      holdLease({ connectionString, lease, signal }, async (held) => {
        await Promise.all(processes.map((process) => this.keepFollowing(process, held)));
      }),
    );
  }

  private async keepFollowing(process: Process, signal: AbortSignal): Promise<void> {
    await this.again(signal, process, (onProgress) => this.follow(process, signal, onProgress));
  }

  /** Again and again until the signal aborts, with longer and longer pauses while nothing is got done. */
  private async again(
    signal: AbortSignal,
    process: Process | undefined,
    work: (onProgress: () => void) => Promise<void>,
  ): Promise<void> {
    const { pauseMs = 50 } = this.options;
    let pause = pauseMs;
    while (!signal.aborted) {
      try {
        await work(() => (pause = pauseMs));
      } catch (error) {
        if (!signal.aborted && !(error instanceof CheckpointMoved)) this.tell(process, error);
      }
      await rest(pause, signal);
      pause = Math.min(pause * 2, maxPauseMs);
    }
  }

  private async follow(process: Process, signal: AbortSignal, onProgress: () => void): Promise<void> {
    const { store, pool } = this.options;
    let reached = await checkpointOf(pool, process.name);
    await assertReached(store, [{ name: process.name, position: reached }]);
    const react = (event: RecordedEvent) => this.react(process, event, signal);
    const { follows: filter } = process;
    for await (const page of store.subscribeAll(reached, { ...(filter && { filter }), batch: 256, signal })) {
      reached = await followPage({ pool, process, from: reached }, page, react);
      onProgress();
    }
  }

  private async react(process: Process, event: RecordedEvent, signal: AbortSignal): Promise<void> {
    const { codec, pool, attempts = 8, pauseMs = 50 } = this.options;
    await rest(untilDue(process, event), signal);
    for (let attempt = 1, pause = pauseMs; ; pause = Math.min(pause * 2, maxPauseMs)) {
      signal.throwIfAborted();
      try {
        return await process.react(event, () => codec.decode(event));
      } catch (error) {
        if (refusalCodeOf(error) !== null) return noteUndone(pool, process, { event, error });
        if (!this.isOutage(error) && attempt++ >= attempts) return noteUndone(pool, process, { event, error });
        this.tell(process, error);
        await rest(pause, signal);
      }
    }
  }

  private isOutage(error: unknown): boolean {
    if (!(error instanceof Error)) return false;
    return error instanceof StoreUnavailable || error instanceof StoreBusy || !!this.options.isOutage?.(error);
  }

  private tell(process: Process | undefined, error: unknown): void {
    this.options.onFailure({ ...(process && { process: process.name }), error: kindOf(error) });
  }
}

/** The clock of the log may be another one: it is never longer than the delay. */
function untilDue({ delayMs = 0 }: Process, { recordedAt }: RecordedEvent): number {
  return Math.min(Math.max(Date.parse(recordedAt) + delayMs - Date.now(), 0), delayMs);
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await delay(ms, undefined, { signal }).catch(() => undefined);
}
