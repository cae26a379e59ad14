import { sequenceOf, type Position } from '@alongside/event-store';
import type { Pool } from 'pg';
import { folds } from '../../composition/src';

export interface FoldStatus {
  readonly fold: string;
  readonly generation: number;
  /** The number of the last event that it has seen; 0 at the start. */
  readonly sequence: number;
}

/** How far each live fold is. */
export async function foldStatus(pool: Pool): Promise<FoldStatus[]> {
  const { rows } = await pool.query<{ fold: string; number: number; position: Position | null }>(
    "select fold, number, position from projections.generation where state = 'live' and fold = any($1) order by fold",
    [folds.map(({ name }) => name)],
  );
  return rows.map(({ fold, number, position }) => ({
    fold,
    generation: number,
    sequence: position === null ? 0 : Number(sequenceOf(position)),
  }));
}
