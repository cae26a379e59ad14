import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { VacancyOriginal } from './vacancy.record';

/** What a vacancy was imported from. Refuses with `employers/vacancy-not-imported`. */
export class ShowVacancyOriginal extends Query<VacancyOriginal> {
  constructor(readonly vacancyId: Uuid) {
    super();
  }
}

const originalSql = `
  select source, posted_on::text as "postedOn", received_on::text as "receivedOn", doubts, original
  from employers.vacancy_posting_v1 join employers.vacancy_v3 using (vacancy_id) where vacancy_id = $1`;

@QueryHandler(ShowVacancyOriginal)
export class ShowVacancyOriginalHandler implements IQueryHandler<ShowVacancyOriginal> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ vacancyId }: ShowVacancyOriginal): Promise<VacancyOriginal> {
    const [original] = await this.dataSource.query<VacancyOriginal[]>(originalSql, [vacancyId]);
    if (!original)
      throw new DomainError(
        'employers/vacancy-not-imported',
        'not-found',
        'There is no such vacancy that was imported.',
      );
    return original;
  }
}
