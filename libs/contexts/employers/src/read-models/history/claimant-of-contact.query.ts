import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { EmployerHistoryRow } from './employer-history.row';

/** For whom a contact with an employer was, if for anybody; `null` where there was no such contact. */
export class FindClaimantOfContact extends Query<{ readonly claimantId: Uuid | null } | null> {
  constructor(readonly contactId: Uuid) {
    super();
  }
}

@QueryHandler(FindClaimantOfContact)
export class FindClaimantOfContactHandler implements IQueryHandler<FindClaimantOfContact> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute({ contactId: entryId }: FindClaimantOfContact): Promise<{ readonly claimantId: Uuid | null } | null> {
    return this.dataSource
      .getRepository(EmployerHistoryRow)
      .findOne({ select: { eventId: true, claimantId: true }, where: { entryId, type: 'EmployerContacted' } });
  }
}
