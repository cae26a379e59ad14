import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { EmployerRow } from './employer.row';

/** The offices that work with an employer; `null` where there is no such employer. */
export class FindOfficesOfEmployer extends Query<readonly Uuid[] | null> {
  constructor(readonly employerId: Uuid) {
    super();
  }
}

@QueryHandler(FindOfficesOfEmployer)
export class FindOfficesOfEmployerHandler implements IQueryHandler<FindOfficesOfEmployer> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ employerId }: FindOfficesOfEmployer): Promise<readonly Uuid[] | null> {
    const employers = this.dataSource.getRepository(EmployerRow);
    const row = await employers.findOne({ select: { employerId: true, offices: true }, where: { employerId } });
    return row?.offices ?? null;
  }
}
