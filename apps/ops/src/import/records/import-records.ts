import { setTimeout as delay } from 'node:timers/promises';
import { ImportConflict, type Taken, type Touched } from '@alongside/caseload';
import { IdempotencyKeyReused, TooMuchContention } from '@alongside/commands';
import { StoreBusy, UnstorableEvent } from '@alongside/event-store';
import { DomainError } from '@alongside/kernel';
import { inParallel } from '../in-parallel';
import type { ReadRow, Reject } from '../reject';
import type { RejectsFile } from '../rejects-file';
import { FileOrder } from './file-order';

export interface RecordCounts {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  rejected: number;
  /** How many were rejected for what: the reader's code, or the rule that refused them. */
  readonly reasons: Map<string, number>;
}

export interface RecordsOptions<Given> {
  /** Brings the record to what a row says; throws what refuses it. */
  readonly record: (given: Given) => Promise<Taken>;
  /** What a row is judged on or changes; nothing in common with any other unless told. */
  readonly touches?: (given: Given) => Touched | Promise<Touched>;
  readonly rejects: RejectsFile;
  readonly onRow?: (counts: RecordCounts) => void;
}

/** Rows under way at once: enough for full group commits. */
const concurrency = 192;

/** Records rows, each whole or not at all and on what those before it left, and writes what is refused to the rejects file. */
export async function importRecords<Given extends object>(
  rows: AsyncGenerator<(Given & ReadRow) | Reject>,
  { record, touches = () => [], rejects, onRow }: RecordsOptions<Given>,
): Promise<RecordCounts> {
  const order = new FileOrder();
  const counts: RecordCounts = { rows: 0, new: 0, changed: 0, unchanged: 0, rejected: 0, reasons: new Map() };
  const take = async (row: (Given & ReadRow) | Reject): Promise<void> => {
    const outcome = isReject(row) ? row : await order.take(touches(row), () => recordOrReject(row, record));
    counts.rows += 1;
    if (typeof outcome === 'string') counts[outcome] += 1;
    else {
      counts.rejected += 1;
      const reason = outcome.rule ?? outcome.code;
      counts.reasons.set(reason, (counts.reasons.get(reason) ?? 0) + 1);
      await rejects.write(outcome);
    }
    onRow?.(counts);
  };
  await inParallel(rows, take, concurrency);
  return counts;
}

function isReject(row: object): row is Reject {
  return 'kind' in row && row.kind === 'reject';
}

async function recordOrReject<Given extends object>(
  { refused, ...given }: Given & ReadRow,
  record: RecordsOptions<Given>['record'],
): Promise<Taken | Reject> {
  for (;;) {
    try {
      return await record(given as unknown as Given);
    } catch (error) {
      if (error instanceof StoreBusy || error instanceof TooMuchContention) await delay(100);
      else return rejectFor(error, refused);
    }
  }
}

function rejectFor(error: unknown, refused: ReadRow['refused']): Reject {
  if (error instanceof DomainError) return refused(notImported[error.code] ?? error.message, { rule: error.code });
  if (error instanceof ImportConflict) return refused(error.message, { code: 'conflict' });
  if (error instanceof IdempotencyKeyReused)
    return refused('this id came before with other content', { code: 'conflict' });
  if (error instanceof UnstorableEvent) return refused(error.message);
  throw error;
}

/** What it means that there is no such record, to somebody who reads a file. */
const notImported: Readonly<Record<string, string>> = {
  'caseload/claimant-not-found': 'this person was not imported under this source',
  'caseload/claim-not-found': 'this claim was not imported under this source, or is of somebody else',
};
