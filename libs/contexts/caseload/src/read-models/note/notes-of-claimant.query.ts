import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Moment, Uuid } from '@alongside/kernel';
import { cutPage, Table, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { Past } from '../past/past';
import { recordsOfSql } from '../viewer/seen.sql';
import { noteFold } from './note.fold';
import { noteRecord } from './note.query';
import type { NoteRecord } from './note.record';
import { NoteRow } from './note.row';

/** What is open (a flag, a follow-up) first and then the latest day, or the latest day alone. */
export const noteOrders = ['open', 'day'] as const;

export type NoteOrder = (typeof noteOrders)[number];

/** Where a page of the list ended. */
export interface NotesPlace {
  /** Whether it is among those that come first. */
  readonly first: boolean;
  readonly day: LocalDate;
  readonly id: Uuid;
}

export interface NotesAsked {
  readonly claimantId: Uuid;
  readonly order: NoteOrder;
  readonly flagged?: readonly string[];
  readonly followUp?: readonly string[];
}

/** The notes about a claimant, now or at a moment. */
export class ListNotes extends Query<Page<NoteRecord, NotesPlace>> {
  constructor(
    readonly asked: NotesAsked,
    readonly page: PageAsked<NotesPlace>,
    readonly moment: Moment | null = null,
  ) {
    super();
  }
}

const table = new Table(NoteRow);

/** One statement, so that page and count are of one snapshot. */
const pageSql = (from: string) => `
  with listed as (
    select note_id as "noteId", claimant_id as "claimantId", revision, written_on as "writtenOn", staff_id as "staffId",
      words, corrected_on as "correctedOn", flag, follow_up as "followUp", entered_in_error_on as "enteredInErrorOn",
      $4::boolean and (flagged is not distinct from 'open' or followed is not distinct from 'open') as first
    from ${from}
    where claimant_id = any(${recordsOfSql('$1')})
      and ($2::text[] is null or flagged = any($2))
      and ($3::text[] is null or followed = any($3))
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from listed
      where $5::boolean is null or (first, "writtenOn", "noteId") < ($5, $6::date, $7::uuid)
      order by first desc, "writtenOn" desc, "noteId" desc
      limit $8
    ) shown) as rows`;

@QueryHandler(ListNotes)
export class ListNotesHandler implements IQueryHandler<ListNotes> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
    private readonly past: Past,
  ) {}

  async execute({
    asked: { claimantId, order, flagged, followUp },
    page: { limit, after },
    moment,
  }: ListNotes): Promise<Page<NoteRecord, NotesPlace>> {
    const given = moment && (await this.past.of(claimantId, moment)).jsonOf(noteFold, 'note');
    const from = given === null ? table.view : table.givenSql('$9');
    const [{ total, rows }] = await this.dataSource.query<[PageRows<NoteRow & { first: boolean }>]>(pageSql(from), [
      claimantId,
      flagged ?? null,
      followUp ?? null,
      order === 'open',
      after?.first ?? null,
      after?.day ?? null,
      after?.id ?? null,
      limit + 1,
      ...(given === null ? [] : [given]),
    ]);
    const { shown, last } = cutPage(rows, limit);
    return {
      entries: await Promise.all(shown.map((row) => noteRecord(this.codec, row))),
      total,
      next: last && { first: last.first, day: last.writtenOn, id: last.noteId },
    };
  }
}
