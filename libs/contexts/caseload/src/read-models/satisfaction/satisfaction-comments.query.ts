import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec, openedOrNull, openWords, type SealedWords } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { boundViewer, seenSql, Values } from '../viewer/seen.sql';
import type { Viewer } from '../viewer/viewer';
import type { SatisfactionAsked } from './satisfaction-figures.query';
import type { SatisfactionCommentRecord } from './satisfaction.record';
import { fewestAnswers, withheldFor } from './withheld';

/** Where a page of the list ended. */
export interface CommentsPlace {
  readonly rank: string;
  readonly id: Uuid;
}

/** A comment, and whose it is: for the read log, which is not shown to whoever reads it. */
export interface CommentRead {
  readonly personId: Uuid;
  readonly comment: SatisfactionCommentRecord;
}

export interface CommentsPage extends Page<CommentRead, CommentsPlace> {
  /** Why those are not among them of whom it is not told who they are. */
  readonly reason: string | null;
}

/** The comments of those whom the viewer may see. Who said it by a link, or of the own work, stays untold. */
export class ListSatisfactionComments extends Query<CommentsPage> {
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
  readonly rank: string;
  readonly advisorId: Uuid | null;
  readonly claimantId: Uuid | null;
  readonly comment: SealedWords;
}

interface CommentRows extends PageRows<CommentRow> {
  /** How many persons answered whose names are not told. */
  readonly persons: number;
  /** The quarter, and no answer may come any more. */
  readonly isOver: boolean;
}

/**
 * One statement, so that page and count are of one snapshot. Whose name is not told, is hidden among as many as `fewestAnswers`: persons,
 * for one may answer often. The order is by a digest of what is sealed, since ids are known and tell of time.
 */
function commentsSql({ asked, page: { limit, after } }: ListSatisfactionComments) {
  const { office, of, quarter, today, viewer } = asked;
  const { bind, all: values } = new Values();
  const { isSeen } = seenSql('c', boundViewer(viewer, bind), bind(today, 'date'));
  const ofClaimant = `exists (select from caseload.caseload_v7 c where c.claimant_id = s.person_id and ${isSeen})`;
  const place = after && `where (rank, id) > (${bind(after.rank, 'text')}, ${bind(after.id, 'uuid')})`;
  const text = `
    with put as (
      select s.*, s.respondent = 'claimant' and not s.by_link as named from caseload.satisfaction_v1 s
      where s.office = ${bind(office, 'uuid')} and s.respondent = ${bind(of, 'text')}
        and s.asked_on between ${bind(quarter.from, 'date')} and ${bind(quarter.to, 'date')}
    ), seen as (
      select * from put s where s.state = 'answered' and not s.erased and (s.respondent = 'advisor' or ${ofClaimant})
    ), unnamed as (
      select count(distinct person_id)::integer as persons,
        ${bind(quarter.to, 'date')} < ${bind(today, 'date')} and not exists (
          select from put where state = 'asked' and answer_by >= ${bind(today, 'date')}
        ) as "isOver"
      from seen where not named
    ), listed as (
      select satisfaction_id as id, person_id as "personId", comment,
        encode(sha256(convert_to(comment::text, 'UTF8')), 'hex') as rank,
        case when named then advisor_id end as "advisorId", case when named then person_id end as "claimantId"
      from seen, unnamed
      where comment is not null and (named or "isOver" and persons >= ${bind(fewestAnswers, 'integer')})
    )
    select persons, "isOver", (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(shown), '[]') from (
        select * from listed ${place ?? ''} order by rank, id limit ${bind(limit + 1, 'integer')}
      ) shown) as rows
    from unnamed`;
  return { text, values };
}

@QueryHandler(ListSatisfactionComments)
export class ListSatisfactionCommentsHandler implements IQueryHandler<ListSatisfactionComments> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute(query: ListSatisfactionComments): Promise<CommentsPage> {
    const { text, values } = commentsSql(query);
    const [{ total, rows, isOver, persons }] = await this.dataSource.query<[CommentRows]>(text, values);
    const { shown, last } = cutPage(rows, query.page.limit);
    const entries = await Promise.all(shown.map((row) => this.read(row)));
    const next = last && { rank: last.rank, id: last.id };
    return { entries, total, next, reason: withheldFor(isOver, persons) };
  }

  private async read({ personId, advisorId, claimantId, comment }: CommentRow): Promise<CommentRead> {
    const words = openedOrNull<string>((await openWords(this.codec, comment))['comment']);
    return { personId, comment: { advisorId, claimantId, comment: words } };
  }
}
