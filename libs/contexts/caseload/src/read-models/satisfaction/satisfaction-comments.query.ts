import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { monthOf, type LocalDate, type Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { openedOrNull } from '../open-sealed';
import { openWords, type SealedWords } from '../sealed-words';
import { boundViewer, seenSql, Values } from '../viewer/seen.sql';
import type { Viewer } from '../viewer/viewer';
import type { SatisfactionAsked } from './satisfaction-figures.query';
import type { SatisfactionCommentRecord } from './satisfaction.record';

/** Where a page of the list ended. */
export interface CommentsPlace {
  readonly on: LocalDate;
  readonly id: Uuid;
}

/** A comment, and whose it is: for the read log, which is not shown to whoever reads it. */
export interface CommentRead {
  readonly personId: Uuid;
  readonly comment: SatisfactionCommentRecord;
}

/** The comments of those whom the viewer may see, the latest first. Who said it by a link, or of the own work, stays untold. */
export class ListSatisfactionComments extends Query<Page<CommentRead, CommentsPlace>> {
  constructor(
    readonly asked: SatisfactionAsked & { readonly viewer: Viewer },
    readonly page: PageAsked<CommentsPlace>,
  ) {
    super();
  }
}

interface CommentRow {
  readonly id: Uuid;
  readonly personId: Uuid;
  readonly on: LocalDate;
  readonly advisorId: Uuid | null;
  readonly claimantId: Uuid | null;
  readonly comment: SealedWords;
}

/** One statement, so that page and count are of one snapshot. */
function commentsSql({ asked, page: { limit, after } }: ListSatisfactionComments) {
  const { office, of, askedOn, today, viewer } = asked;
  const { bind, all: values } = new Values();
  const { isSeen } = seenSql('c', boundViewer(viewer, bind), bind(today, 'date'));
  const ofClaimant = `exists (select from caseload.caseload_v4 c where c.claimant_id = s.person_id and ${isSeen})`;
  const place = after && `where ("on", id) < (${bind(after.on, 'date')}, ${bind(after.id, 'uuid')})`;
  const text = `
    with listed as (
      select s.satisfaction_id as id, s.person_id as "personId", s.settled_on as "on", s.advisor_id as "advisorId",
        case when s.respondent = 'claimant' and not s.by_link then s.person_id end as "claimantId", s.comment
      from caseload.satisfaction_v1 s
      where s.office = ${bind(office, 'uuid')} and s.respondent = ${bind(of, 'text')} and s.comment is not null
        and s.asked_on between ${bind(askedOn.from ?? '-infinity', 'date')} and ${bind(askedOn.to ?? 'infinity', 'date')}
        and (s.respondent = 'advisor' or ${ofClaimant})
    )
    select (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(shown), '[]') from (
        select * from listed ${place ?? ''} order by "on" desc, id desc limit ${bind(limit + 1, 'integer')}
      ) shown) as rows`;
  return { text, values };
}

@QueryHandler(ListSatisfactionComments)
export class ListSatisfactionCommentsHandler implements IQueryHandler<ListSatisfactionComments> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute(query: ListSatisfactionComments): Promise<Page<CommentRead, CommentsPlace>> {
    const { text, values } = commentsSql(query);
    const [{ total, rows }] = await this.dataSource.query<[PageRows<CommentRow>]>(text, values);
    const { shown, last } = cutPage(rows, query.page.limit);
    const entries = await Promise.all(shown.map((row) => this.read(row)));
    return { entries, total, next: last && { on: last.on, id: last.id } };
  }

  private async read({ personId, on, advisorId, claimantId, comment }: CommentRow): Promise<CommentRead> {
    const words = openedOrNull<string>((await openWords(this.codec, comment))['comment']);
    return { personId, comment: { month: monthOf(on), advisorId, claimantId, comment: words } };
  }
}
