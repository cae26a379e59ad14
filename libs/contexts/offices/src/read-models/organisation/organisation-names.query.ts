import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { DataSource, In } from 'typeorm';
import { OrganisationRow } from './organisation.row';

export interface OrganisationNamed {
  readonly id: Uuid;
  readonly name: string;
}

/** What those of the register are called today. */
export class ListOrganisationNames extends Query<OrganisationNamed[]> {
  constructor(readonly ids: readonly Uuid[]) {
    super();
  }
}

@QueryHandler(ListOrganisationNames)
export class ListOrganisationNamesHandler implements IQueryHandler<ListOrganisationNames> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ ids }: ListOrganisationNames): Promise<OrganisationNamed[]> {
    const rows = await this.dataSource.getRepository(OrganisationRow).findBy({ organisationId: In([...ids]) });
    return rows.map(({ organisationId: id, name }) => ({ id, name }));
  }
}
