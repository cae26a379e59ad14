import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';

/** The organisations for which somebody works on a day, at whatever desk: what keeps one of them from a record keeps the worker from it. */
export class ListOrganisationsOfWorker extends Query<Uuid[]> {
  constructor(
    readonly personId: Uuid,
    readonly day: LocalDate,
  ) {
    super();
  }
}

const organisationsSql = `
  select distinct organisation_id as id
  from community_desk.desk_worker_v1 worker join community_desk.desk_v1 desk on desk.desk_id = worker.desk_id
  where person_id = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
    and (closed_on is null or closed_on > $2::date)`;

@QueryHandler(ListOrganisationsOfWorker)
export class ListOrganisationsOfWorkerHandler implements IQueryHandler<ListOrganisationsOfWorker> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ personId, day }: ListOrganisationsOfWorker): Promise<Uuid[]> {
    const rows = await this.dataSource.query<{ id: Uuid }[]>(organisationsSql, [personId, day]);
    return rows.map(({ id }) => id);
  }
}
