import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { organisationsOfAskerSql, type Asker } from './organisations-of-asker.sql';

/** The organisations that somebody is of today: what keeps one of them from a record keeps the person from it. */
export class ListOrganisationsOfAsker extends Query<Uuid[]> {
  constructor(readonly asker: Asker) {
    super();
  }
}

@QueryHandler(ListOrganisationsOfAsker)
export class ListOrganisationsOfAskerHandler implements IQueryHandler<ListOrganisationsOfAsker> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asker }: ListOrganisationsOfAsker): Promise<Uuid[]> {
    const { bind, all } = new Values();
    const text = `select to_json(${organisationsOfAskerSql(asker, bind)}) as ids`;
    const [found] = await this.dataSource.query<{ ids: Uuid[] }[]>(text, all);
    return found!.ids;
  }
}
