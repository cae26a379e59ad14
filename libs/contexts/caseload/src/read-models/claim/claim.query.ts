import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { ClaimRecord } from './claim.record';
import { ClaimRow } from './claim.row';

/** One claim. Refuses with `caseload/claim-not-found`. */
export class ShowClaim extends Query<ClaimRecord> {
  constructor(readonly claimId: Uuid) {
    super();
  }
}

@QueryHandler(ShowClaim)
export class ShowClaimHandler implements IQueryHandler<ShowClaim> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ claimId }: ShowClaim): Promise<ClaimRecord> {
    const row = await this.dataSource.getRepository(ClaimRow).findOneBy({ claimId });
    if (!row) throw new DomainError('caseload/claim-not-found', 'not-found', 'There is no such claim.');
    return claimRecord(row);
  }
}

export function claimRecord({ claimId, ...row }: ClaimRow): ClaimRecord {
  return { id: claimId, ...row };
}
