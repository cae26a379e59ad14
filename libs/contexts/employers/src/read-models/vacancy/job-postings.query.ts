import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import type { VacancyTerms } from '../../domain/vacancy/vacancy-terms';
import type { VacanciesPlace } from './vacancies.query';

/** What may be published of a vacancy; who takes its places is none of it. */
export interface PublishedVacancy {
  readonly id: Uuid;
  readonly openedOn: LocalDate;
  readonly postedOn: LocalDate | null;
  readonly terms: Omit<VacancyTerms, 'description'>;
  readonly description: string;
  readonly placesLeft: number;
  readonly revision: number;
}

/** The vacancies that can be applied for on that day and say what a posting must, what was opened last first. */
export class ListPublishedVacancies extends Query<Page<PublishedVacancy, VacanciesPlace>> {
  constructor(
    readonly today: LocalDate,
    readonly page: PageAsked<VacanciesPlace>,
  ) {
    super();
  }
}

/** One of them. Refuses with `employers/vacancy-not-published`. */
export class ShowPublishedVacancy extends Query<PublishedVacancy> {
  constructor(
    readonly vacancyId: Uuid,
    readonly today: LocalDate,
  ) {
    super();
  }
}

const columns = `vacancy_id as id, opened_on as "openedOn", posted_on as "postedOn", terms, description,
  places_left as "placesLeft", revision`;

/** A posting without a place, unless it is done from anywhere, or without a description is none. */
const isPublished = `
  closed_on is null and (valid_through is null or valid_through >= $1::date) and places_left > 0 and description <> ''
  and (jsonb_array_length(terms -> 'locations') > 0 or (terms ->> 'remote')::boolean)`;

const pageSql = `
  select
    (select count(*)::integer from employers.vacancy_v3 where ${isPublished}) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select ${columns} from employers.vacancy_v3
      where ${isPublished} and ($2::date is null or (opened_on, vacancy_id) < ($2, $3::uuid))
      order by opened_on desc, vacancy_id desc
      limit $4
    ) shown) as rows`;

@QueryHandler(ListPublishedVacancies)
export class ListPublishedVacanciesHandler implements IQueryHandler<ListPublishedVacancies> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ today, page: { limit, after } }: ListPublishedVacancies) {
    const values = [today, after?.openedOn ?? null, after?.id ?? null, limit + 1];
    const [{ total, rows }] = await this.dataSource.query<[PageRows<PublishedVacancy>]>(pageSql, values);
    const { shown, last } = cutPage(rows, limit);
    return { entries: shown, total, next: last && { openedOn: last.openedOn, id: last.id } };
  }
}

const oneSql = `
  select row_to_json(shown) as vacancy
  from (select ${columns} from employers.vacancy_v3 where vacancy_id = $2 and ${isPublished}) shown`;

@QueryHandler(ShowPublishedVacancy)
export class ShowPublishedVacancyHandler implements IQueryHandler<ShowPublishedVacancy> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ vacancyId, today }: ShowPublishedVacancy): Promise<PublishedVacancy> {
    const [found] = await this.dataSource.query<{ vacancy: PublishedVacancy }[]>(oneSql, [today, vacancyId]);
    if (!found) {
      const message = 'There is no such vacancy that can be applied for.';
      throw new DomainError('employers/vacancy-not-published', 'not-found', message);
    }
    return found.vacancy;
  }
}
