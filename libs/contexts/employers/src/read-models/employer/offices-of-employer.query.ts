import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { recordsOfEmployerSql } from './records-of-employer.sql';

/** The offices that work with an employer, on whichever of its records; `null` where there is no such employer. */
export class FindOfficesOfEmployer extends Query<readonly Uuid[] | null> {
  constructor(readonly employerId: Uuid) {
    super();
  }
}

const officesSql = `
  select array_agg(distinct office) as offices from employers.employer_v2 one cross join unnest(one.offices) office
  where one.employer_id = any(${recordsOfEmployerSql('$1::uuid')})`;

@QueryHandler(FindOfficesOfEmployer)
export class FindOfficesOfEmployerHandler implements IQueryHandler<FindOfficesOfEmployer> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ employerId }: FindOfficesOfEmployer): Promise<readonly Uuid[] | null> {
    const [found] = await this.dataSource.query<{ offices: Uuid[] | null }[]>(officesSql, [employerId]);
    return found?.offices ?? null;
  }
}
