import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { askPrepared } from '../viewer/ask-prepared';
import { entryColumns, type EntryRow, type ListedEntry } from './caseload-columns';
import { entryOf } from './caseload-entry';
import { narrowed, narrowedBy, type CaseloadFilter, type Dimension } from './caseload-filter';
import type { CaseloadAsked } from './caseload-listed.sql';
import { caseloadPageSql, type CaseloadPlace } from './caseload-page.sql';

/** How many of a list have a value, and the filter that lists exactly them. */
export interface CaseloadCount {
  readonly value: string;
  readonly count: number;
  readonly filter: CaseloadFilter;
}

export interface CaseloadPage extends Page<ListedEntry, CaseloadPlace> {
  /** How far of the log it is; `null` before anything was recorded. */
  readonly position: string | null;
  /** Of the whole list, for each dimension that was asked for. */
  readonly counts: Readonly<Partial<Record<Dimension, readonly CaseloadCount[]>>>;
}

/** The claimants of an advisor or an office: a page, the total and the counts, all of one snapshot. */
export class ListCaseload extends Query<CaseloadPage> {
  constructor(
    readonly asked: CaseloadAsked & { readonly counts: readonly Dimension[] },
    readonly page: PageAsked<CaseloadPlace>,
  ) {
    super();
  }
}

interface Whole {
  readonly total: number;
  readonly position: string | null;
  readonly counts: Readonly<Partial<Record<Dimension, readonly { readonly value: string; readonly count: number }[]>>>;
}

@QueryHandler(ListCaseload)
export class ListCaseloadHandler implements IQueryHandler<ListCaseload> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ asked, page }: ListCaseload): Promise<CaseloadPage> {
    const rows = await this.ask(asked, { ...page, limit: page.limit + 1 });
    const [{ total, position, counts }] = rows;
    const { shown, last } = cutPage(rows.filter(isEntry), page.limit);
    return {
      entries: await Promise.all(shown.map((row) => entryOf(this.codec, row, asked))),
      total,
      position,
      next: last && { day: last.day, id: last.id },
      counts: withFilters(counts, asked.filter),
    };
  }

  /** A list as it opens is asked all day: each connection plans it once, some 2 ms of an advisor's 6. What is narrowed differs each time. */
  private ask(asked: ListCaseload['asked'], page: PageAsked<CaseloadPlace>): Promise<Rows> {
    const { text, values } = caseloadPageSql(asked, page);
    if (!isAsItOpens(asked)) return this.dataSource.query<Rows>(text, values);
    const start = page.after === null ? 'first page' : 'further page';
    return askPrepared<Rows[number]>(this.dataSource, {
      name: `caseload of ${asked.of.kind} by ${asked.order}, ${start}`,
      text,
      values,
    }) as Promise<Rows>;
  }
}

type Rows = [Whole & EntryRow, ...(Whole & EntryRow)[]];

function isAsItOpens({ filter, counts, columns }: ListCaseload['asked']): boolean {
  return narrowedBy(filter).length === 0 && counts.length === 0 && columns.join() === entryColumns.join();
}

/** The one row of an empty page has none. */
function isEntry({ id }: { readonly id: Uuid | null }): boolean {
  return id !== null;
}

function withFilters(counts: Whole['counts'], filter: CaseloadFilter): CaseloadPage['counts'] {
  const entries = Object.entries(counts).map(([name, values]) => {
    const dimension = name as Dimension;
    return [dimension, values.map((one) => ({ ...one, filter: narrowed(filter, dimension, one.value) }))];
  });
  return Object.fromEntries(entries) as CaseloadPage['counts'];
}
