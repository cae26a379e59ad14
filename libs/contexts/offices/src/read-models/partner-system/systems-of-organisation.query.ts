import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { OrganisationRow } from '../organisation/organisation.row';
import type { PartnerSystemRecord } from './partner-system.record';
import { PartnerSystemRow } from './partner-system.row';

/** The systems of an organisation, those dismissed too, by name. Refuses with `offices/organisation-not-found`. */
export class ListSystemsOfOrganisation extends Query<PartnerSystemRecord[]> {
  constructor(readonly organisationId: Uuid) {
    super();
  }
}

@QueryHandler(ListSystemsOfOrganisation)
export class ListSystemsOfOrganisationHandler implements IQueryHandler<ListSystemsOfOrganisation> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ organisationId }: ListSystemsOfOrganisation): Promise<PartnerSystemRecord[]> {
    if (!(await this.dataSource.getRepository(OrganisationRow).existsBy({ organisationId })))
      throw new DomainError('offices/organisation-not-found', 'not-found', 'There is no such organisation.');
    const rows = await this.dataSource
      .getRepository(PartnerSystemRow)
      .find({ where: { organisationId }, order: { name: 'asc', systemId: 'asc' } });
    return rows.map(({ systemId: id, organisationId: _, ...shown }) => ({ id, ...shown }));
  }
}
