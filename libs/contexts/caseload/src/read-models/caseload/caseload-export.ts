import type { Uuid } from '@alongside/kernel';
import type { EventCodec } from '@alongside/vault';
import type { QueryRunner } from 'typeorm';
import { fieldsOf, type EntryRow, type ListedEntry } from './caseload-columns';
import { entryOf } from './caseload-entry';
import { listedSql, positionSql, type CaseloadAsked } from './caseload-listed.sql';

interface Whole {
  /** In the order of the list. */
  readonly ids: readonly Uuid[];
  readonly position: string | null;
}

const atOnce = 500;

/**
 * A list as it was at one moment, to be read bit by bit. The server keeps its rows, sealed as they are, until it is released: no
 * transaction stays open for whoever reads slowly, and no more than 500 entries are in memory.
 */
export class CaseloadExport {
  private isReleased = false;

  private constructor(
    private readonly session: QueryRunner,
    private readonly open: (row: EntryRow) => Promise<ListedEntry>,
    readonly whole: Whole,
  ) {}

  static async open(session: QueryRunner, codec: EventCodec, asked: CaseloadAsked): Promise<CaseloadExport> {
    try {
      await session.startTransaction('REPEATABLE READ');
      const [whole] = await ask<[Whole]>(session, wholeSql(asked));
      await ask(session, cursorSql(asked));
      await session.commitTransaction();
      return new CaseloadExport(session, (row) => entryOf(codec, row, asked), whole);
    } catch (error) {
      await letGo(session, 'rollback');
      throw error;
    }
  }

  /** All of them, in the order of the list. */
  async *entries(): AsyncGenerator<readonly ListedEntry[]> {
    for (;;) {
      const rows = await ask<EntryRow[]>(this.session, { text: `fetch ${atOnce} from exported`, values: [] });
      if (rows.length === 0) return;
      yield await Promise.all(rows.map((row) => this.open(row)));
    }
  }

  /** Gives the rows up; again, it does nothing. */
  async release(): Promise<void> {
    if (this.isReleased) return;
    this.isReleased = true;
    await letGo(this.session, 'close exported');
  }
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

function wholeSql(asked: CaseloadAsked): Statement {
  const { sql, listed, direction } = listedSql(asked);
  const text = `select coalesce(array_agg(id order by day ${direction}, id ${direction}), '{}') as ids,
      (${positionSql}) as position
    from (${listed}) listed`;
  return { text, values: sql.values };
}

/** The rows are kept by the server when the transaction ends. */
function cursorSql(asked: CaseloadAsked): Statement {
  const { sql, listed, direction } = listedSql(asked);
  const text = `declare exported no scroll cursor with hold for
    select ${fieldsOf(asked.columns)} from (${listed}) s join caseload.caseload_v7 c on c.claimant_id = s.id
    order by s.day ${direction}, s.id ${direction}`;
  return { text, values: sql.values };
}

function ask<Rows>(session: QueryRunner, { text, values }: Statement): Promise<Rows> {
  return session.query(text, values) as Promise<Rows>;
}

/** Where the last statement fails, the session is lost, and with it whatever it held. */
async function letGo(session: QueryRunner, last: string): Promise<void> {
  try {
    await session.query(last);
  } catch {
    // said by the error that led here, or nothing is left to let go
  } finally {
    await session.release();
  }
}
