import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { boundViewer, seenSql, Values, type Viewer } from '@alongside/caseload';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import type { NamedApplicationRecord, ShownApplicationState } from './application.record';
import type { ApplicationsPlace } from './applications-of-claimant.query';
import { namedApplicationRecord, namedColumns, namedFrom, type NamedRow } from './named-application';

export interface ApplicationsOfVacancy extends Page<NamedApplicationRecord, ApplicationsPlace> {
  /** Of claimants whom the viewer may not see: they are in no entry. */
  readonly others: number;
}

/** The applications for a vacancy, in these states unless in any, the last one first: those of claimants whom the viewer may see. Refuses with `employers/vacancy-not-found`. */
export class ListApplicationsOfVacancy extends Query<ApplicationsOfVacancy> {
  constructor(
    readonly asked: {
      readonly vacancyId: Uuid;
      readonly state?: readonly ShownApplicationState[];
      readonly viewer: Viewer;
      readonly today: LocalDate;
    },
    readonly page: PageAsked<ApplicationsPlace>,
  ) {
    super();
  }
}

@QueryHandler(ListApplicationsOfVacancy)
export class ListApplicationsOfVacancyHandler implements IQueryHandler<ListApplicationsOfVacancy> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ asked, page }: ListApplicationsOfVacancy): Promise<ApplicationsOfVacancy> {
    const { text, values } = pageSql(asked, page);
    const [answer] = await this.dataSource.query<[PageRows<NamedRow> & { known: boolean; others: number }]>(
      text,
      values,
    );
    const { known, total, rows, others } = answer;
    if (!known) throw new DomainError('employers/vacancy-not-found', 'not-found', 'There is no such vacancy.');
    const { shown, last } = cutPage(rows, page.limit);
    return {
      entries: await Promise.all(shown.map((row) => namedApplicationRecord(this.codec, row))),
      ...{ total, others },
      next: last && { madeOn: last.madeOn, id: last.id },
    };
  }
}

/** One statement, so that page and counts are of one snapshot. What was entered in error is counted by nobody. */
function pageSql(
  { vacancyId, state, viewer, today }: ListApplicationsOfVacancy['asked'],
  { limit, after }: PageAsked<ApplicationsPlace>,
): { readonly text: string; readonly values: unknown[] } {
  const { bind, all: values } = new Values();
  const { isSeen } = seenSql('c', boundViewer(viewer, bind), bind(today, 'date'));
  const states = bind(state ?? null, 'text[]');
  const vacancy = bind(vacancyId, 'uuid');
  const text = `
    with listed as (
      select ${namedColumns}, coalesce(${isSeen}, false) as seen from ${namedFrom}
      where a.vacancy_id = ${vacancy}
    ), asked as (
      select * from listed where ${states} is null or state = any(${states})
    )
    select
      exists (select from employers.vacancy_on_board_v2 where vacancy_id = ${vacancy}) as known,
      (select count(*)::integer from asked where seen) as total,
      (select count(*)::integer from asked where not seen and state <> 'entered-in-error') as others,
      (select coalesce(json_agg(shown), '[]') from (
        select * from asked
        where seen and (${bind(after?.madeOn ?? null, 'text')} is null
          or ("madeOn", id) < (${bind(after?.madeOn ?? null, 'text')}, ${bind(after?.id ?? null, 'uuid')}))
        order by "madeOn" desc, id desc
        limit ${bind(limit + 1, 'integer')}
      ) shown) as rows`;
  return { text, values };
}
