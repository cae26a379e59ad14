import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';

/** Which office looks after a vacancy; `null` where there is no such vacancy. */
export class FindOfficeOfVacancy extends Query<Uuid | null> {
  constructor(readonly vacancyId: Uuid) {
    super();
  }
}

@QueryHandler(FindOfficeOfVacancy)
export class FindOfficeOfVacancyHandler implements IQueryHandler<FindOfficeOfVacancy> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ vacancyId }: FindOfficeOfVacancy): Promise<Uuid | null> {
    const sql = 'select office from employers.vacancy_v3 where vacancy_id = $1';
    const [found] = await this.dataSource.query<{ office: Uuid }[]>(sql, [vacancyId]);
    return found?.office ?? null;
  }
}
