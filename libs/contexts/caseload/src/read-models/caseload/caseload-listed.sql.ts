import type { LocalDate } from '@alongside/kernel';
import type { Viewer } from '../viewer/viewer';
import type { EntryColumn } from './caseload-columns';
import { narrowedBy, type CaseloadFilter, type CaseloadOf, type Dimension } from './caseload-filter';
import { CaseloadSql, isIndexed } from './caseload-sql';
import { caseloadFold } from './caseload.fold';

/** What each order is by; that of the next meeting depends on the day. */
const ordered = {
  opened: 'c.opened_on',
  nextMeeting: null,
  lastMeeting: 'c.last_met_on',
  registered: 'c.registered_on',
} as const;

type Ordered = keyof typeof ordered;

/** By a day, the earliest or (with a minus) the latest first; those who have none come last. */
export type CaseloadOrder = Ordered | `-${Ordered}`;

export const caseloadOrders = Object.keys(ordered).flatMap((name) => [name, `-${name}`]) as readonly CaseloadOrder[];

export interface CaseloadAsked {
  readonly of: CaseloadOf;
  readonly filter: CaseloadFilter;
  readonly order: CaseloadOrder;
  readonly columns: readonly EntryColumn[];
  /** The day that it is in London: what is due, overdue or covered, and how old somebody is, is as at that day. */
  readonly today: LocalDate;
  /** Shown and counted are those whom the viewer may see. */
  readonly viewer: Viewer;
}

/** A list as parts of a statement: page, counts and export are made of the same. */
export interface ListedSql {
  readonly sql: CaseloadSql;
  /** Who is on it, with the day of the order, who stands in, and what it is to be counted by. */
  readonly listed: string;
  readonly direction: 'asc' | 'desc';
}

export function listedSql(asked: CaseloadAsked, counts: readonly Dimension[] = []): ListedSql {
  const isDescending = asked.order.startsWith('-');
  const column = ordered[asked.order.replace('-', '') as Ordered];
  const reads = column === null && isIndexed([...narrowedBy(asked.filter), ...counts]) ? 'opening' : 'rows';
  const sql = new CaseloadSql({ ...asked, reads });
  const by = column ?? sql.nextOn;
  const counted = counts.map((dimension) => `, ${sql.counted(dimension)} as "${dimension}"`);
  const listed = `
    select c.claimant_id as id, coalesce(${by}, '${isDescending ? '-' : ''}infinity') as day, c.covering,
      c.covered_by as "coverId", c.covered_from as "coverFrom", c.covered_to as "coverTo"${counted.join('')}
    from ${sql.from}
    where ${sql.conditions(asked.filter).join(' and ')}`;
  return { sql, listed, direction: isDescending ? 'desc' : 'asc' };
}

/** How far of the log a statement's snapshot of the lists is. */
export const positionSql = `select position from projections.generation
  where fold = '${caseloadFold.name}' and state = 'live'`;
