import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { OrganisationRecord } from './organisation.record';
import { OrganisationRow } from './organisation.row';

/** One organisation. Refuses with `offices/organisation-not-found`. */
export class ShowOrganisation extends Query<OrganisationRecord> {
  constructor(readonly organisationId: Uuid) {
    super();
  }
}

@QueryHandler(ShowOrganisation)
export class ShowOrganisationHandler implements IQueryHandler<ShowOrganisation> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ organisationId }: ShowOrganisation): Promise<OrganisationRecord> {
    const row = await this.dataSource.getRepository(OrganisationRow).findOneBy({ organisationId });
    if (!row) throw new DomainError('offices/organisation-not-found', 'not-found', 'There is no such organisation.');
    const { revision, name, kinds, registeredOn, closedOn } = row;
    return { id: organisationId, revision, name, kinds, registeredOn, closedOn };
  }
}
