import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { RightsRequestRecord } from './rights-request.record';
import { RightsRequestRow } from './rights-request.row';

/** One request. Throws `privacy/request-not-found`. */
export class GetRightsRequest extends Query<RightsRequestRecord> {
  constructor(readonly requestId: Uuid) {
    super();
  }
}

@QueryHandler(GetRightsRequest)
export class GetRightsRequestHandler implements IQueryHandler<GetRightsRequest> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ requestId }: GetRightsRequest): Promise<RightsRequestRecord> {
    const row = await this.dataSource.getRepository(RightsRequestRow).findOneBy({ requestId });
    if (!row) throw new DomainError('privacy/request-not-found', 'not-found', 'There is no such request.');
    return recordOf(row);
  }
}

export function recordOf({ requestId: id, ...row }: RightsRequestRow): RightsRequestRecord {
  return { id, ...row };
}
