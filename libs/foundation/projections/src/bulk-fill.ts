import type { Position } from '@alongside/event-store';
import type { ClientBase, Pool } from 'pg';
import type { Stretch } from './apply-page';
import type { AnyFold } from './fold';
import { copyChange, loadRows } from './fold-rows';
import { copyingPool } from './folding-pool';
import { moveTo, tablesOf, type Generation } from './generations';
import { HeldRows, type Unwritten } from './held-rows';
import { park } from './parking';
import { isRefusedRow } from './refused-row';
import { inTransaction } from './transaction';

/** Of all folds together: a rebuild of all read models takes some 500 MB with them. */
const mostRowsHeld = 100_000;
/** Of a fold that never looks at a row again. */
const mostRowsPassing = 10_000;

/**
 * Fills new generations, whose tables are bare, from stretches of the log: rows are folded in memory, copied in when too many are
 * held or the log ends, and loaded again where events of theirs come later. Indexes come last, or before the first row may have to
 * be loaded. Each generation's rows, parked events and checkpoint are written in one transaction.
 *
 * Answers the folds of which PostgreSQL refused a row: which one it was is for a slower way to find.
 */
export async function bulkFill(
  pool: Pool,
  generations: readonly Generation[],
  { stretches, mostHeld = mostRowsHeld }: { readonly stretches: AsyncIterable<Stretch>; readonly mostHeld?: number },
): Promise<AnyFold[]> {
  const lane = new Lane();
  const pools = { pool, copying: copyingPool(pool) };
  const filling = generations.map((generation) => new Filling(pools, lane, generation));
  let reached: Position | null = null;
  try {
    for await (const { events, position } of stretches) {
      reached = position;
      for (const one of filling) await one.take(events);
      for (const one of overfull(filling, mostHeld)) await one.spill(reached);
    }
    for (const one of filling) await one.finish(reached);
    await lane.free();
  } finally {
    await lane.free().catch(() => undefined);
    await pools.copying.end();
  }
  return filling.filter(({ refused }) => refused).map(({ fold }) => fold);
}

/** Those that have enough to pass on, and the one that holds most if all together hold too much. */
function overfull(filling: readonly Filling[], mostHeld: number): Filling[] {
  const passing = filling.filter(({ fold, size }) => fold.keyedByEvent && size >= Math.min(mostHeld, mostRowsPassing));
  const staying = filling.filter(({ fold }) => !fold.keyedByEvent).sort((a, b) => b.size - a.size);
  const all = staying.reduce((sum, { size }) => sum + size, 0);
  return all > mostHeld ? [...passing, staying[0]!] : passing;
}

/** One writing at a time, beside the folding: whoever has the next one waits until the one before is done. */
class Lane {
  private busy: Promise<void> = Promise.resolve();

  async begin(work: () => Promise<void>): Promise<void> {
    await this.busy;
    this.busy = work();
    this.busy.catch(() => undefined); // it is thrown to whoever waits next
  }

  free(): Promise<void> {
    return this.busy;
  }
}

/** One generation while it is filled. */
class Filling {
  refused = false;
  private rows: HeldRows;
  private isBare = true;

  constructor(
    private readonly pools: { readonly pool: Pool; readonly copying: Pool },
    private readonly lane: Lane,
    private readonly generation: Generation,
  ) {
    this.rows = new HeldRows(generation.fold);
  }

  get fold(): AnyFold {
    return this.generation.fold;
  }

  get size(): number {
    return this.rows.size;
  }

  async take(events: Stretch['events']): Promise<void> {
    if (this.refused) return;
    await this.rows.fold(events, async (keys) => {
      await this.lane.free();
      return inTransaction(this.pools.pool, (client) => loadRows(client, this.generation, keys));
    });
  }

  /** Writes what is held, and lets go of half of it: of what was folded least lately. */
  async spill(reached: Position): Promise<void> {
    const { keyedByEvent } = this.fold;
    await this.write(reached, { indexed: !keyedByEvent });
    this.rows.letGo(keyedByEvent ? 0 : this.size / 2);
  }

  async finish(reached: Position | null): Promise<void> {
    await this.write(reached, { indexed: true });
  }

  private async write(reached: Position | null, { indexed }: { readonly indexed: boolean }): Promise<void> {
    await this.lane.begin(async () => undefined);
    if (this.refused) return;
    const unwritten = this.rows.unwritten();
    await this.lane.begin(async () => {
      try {
        await inTransaction(this.pools.copying, async (client) => {
          await this.writeRows(client, unwritten);
          if (indexed && this.isBare) await this.index(client);
          if (reached !== null) await moveTo(client, [this.generation], reached);
        });
        this.isBare &&= !indexed;
      } catch (error) {
        if (!isRefusedRow(error)) throw error;
        this.refused = true;
        this.rows = new HeldRows(this.fold);
      }
    });
  }

  private async writeRows(client: ClientBase, unwritten: Unwritten): Promise<void> {
    await client.query('set local synchronous_commit = off'); // a rebuild that is interrupted begins anew
    await park(client, this.generation, unwritten.poisoned);
    await copyChange(client, this.generation, unwritten);
  }

  private async index(client: ClientBase): Promise<void> {
    for (const [, table] of tablesOf(this.fold)) await client.query(table.indexesSql(this.generation.number));
  }
}
