import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { ShownVacancy } from './vacancy.record';
import { listedColumns } from './vacancy-sql';

/** One vacancy, in the state that it has on that day. Refuses with `employers/vacancy-not-found`. */
export class ShowVacancy extends Query<ShownVacancy> {
  constructor(
    readonly vacancyId: Uuid,
    readonly today: LocalDate,
  ) {
    super();
  }
}

const oneSql = `
  select row_to_json(shown) as vacancy from (
    select ${listedColumns}, v.description,
      (select coalesce(json_agg(one - 'candidacyId' - 'acceptanceId'), '[]') from jsonb_array_elements(v.taken) as each_taken (one)) as taken
    from employers.vacancy_v3 v where v.vacancy_id = $2
  ) shown`;

@QueryHandler(ShowVacancy)
export class ShowVacancyHandler implements IQueryHandler<ShowVacancy> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ vacancyId, today }: ShowVacancy): Promise<ShownVacancy> {
    const [found] = await this.dataSource.query<{ vacancy: ShownVacancy }[]>(oneSql, [today, vacancyId]);
    if (!found) throw new DomainError('employers/vacancy-not-found', 'not-found', 'There is no such vacancy.');
    return found.vacancy;
  }
}
