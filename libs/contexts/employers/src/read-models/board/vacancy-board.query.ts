import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { claimantsInReachSql, type Viewer } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import type { BoardEntry } from './board.record';
import { stayingEmployerSql } from '../employer/records-of-employer.sql';
import { inReachSql, isOnBoardSql } from './in-reach.sql';

/** Where a page of the board ended. */
export interface BoardPlace {
  readonly openedOn: LocalDate;
  readonly id: Uuid;
}

export interface BoardAsked {
  readonly office: Uuid;
  /** Whose caseload is looked at for candidates. */
  readonly viewer: Viewer;
  readonly today: LocalDate;
}

/** The vacancies that an office looks after and that have places left, the last opened first, with numbers of applications and candidates. */
export class ShowVacancyBoard extends Query<Page<BoardEntry, BoardPlace>> {
  constructor(
    readonly asked: BoardAsked,
    readonly page: PageAsked<BoardPlace>,
  ) {
    super();
  }
}

@QueryHandler(ShowVacancyBoard)
export class ShowVacancyBoardHandler implements IQueryHandler<ShowVacancyBoard> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, page }: ShowVacancyBoard): Promise<Page<BoardEntry, BoardPlace>> {
    const { text, values } = boardSql(asked, page);
    const [{ total, rows }] = await this.dataSource.query<[PageRows<BoardEntry>]>(text, values);
    const { shown, last } = cutPage(rows, page.limit);
    return { entries: shown, total, next: last && { openedOn: last.openedOn, id: last.vacancyId } };
  }
}

/** One statement, so that page and counts are of one snapshot. The caseload is read once, and only the page is matched with it. */
function boardSql(
  { office, viewer, today }: BoardAsked,
  { limit, after }: PageAsked<BoardPlace>,
): { readonly text: string; readonly values: unknown[] } {
  const reach = claimantsInReachSql({ advisorId: viewer.personId, viewer, today });
  const { bind, values } = reach;
  const text = `
    with reach as materialized (${reach.text}
    ), listed as materialized (
      select v.* from employers.vacancy_on_board_v2 v
      where v.office = ${bind(office, 'uuid')} and ${isOnBoardSql(reach.today)}
    ), page as (
      select * from listed
      where ${bind(after?.openedOn ?? null, 'date')} is null
        or (opened_on, vacancy_id) < (${bind(after?.openedOn ?? null, 'date')}, ${bind(after?.id ?? null, 'uuid')})
      order by opened_on desc, vacancy_id desc
      limit ${bind(limit + 1, 'integer')}
    )
    select (select count(*)::integer from listed) as total, (
      select coalesce(json_agg(shown order by shown."openedOn" desc, shown."vacancyId" desc), '[]') from (
        select v.vacancy_id as "vacancyId", v.title, v.kind, ${stayingEmployerSql('v.employer_id')} as "employerId", v.employer_name as "employerName",
          v.opened_on as "openedOn", v.valid_through as "validThrough", v.places, v.places - v.taken as "placesLeft",
          coalesce((select json_object_agg(state, count) from (
            select a.state, count(*)::integer from employers.application_v1 a
            where a.vacancy_id = v.vacancy_id and a.state <> 'entered-in-error' group by a.state
          ) counted), '{}') as applications,
          (select count(*)::integer from reach r where ${inReachSql}) as "inReach"
        from page v
      ) shown
    ) as rows`;
  return { text, values };
}
