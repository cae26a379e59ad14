import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { ClaimRecord } from './claim.record';
import { ClaimRow } from './claim.row';
import { hiddenClaims } from './hidden-claims';

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
    return claimRecord(row, await hiddenClaims(this.dataSource.manager, [row.earlierClaimId]));
  }
}

/** The claim as it is shown; a link to a hidden claim is none. */
export function claimRecord({ claimId, ...row }: ClaimRow, hidden: ReadonlySet<Uuid>): ClaimRecord {
  const { earlierClaimId: earlier } = row;
  return { id: claimId, ...row, earlierClaimId: earlier !== null && hidden.has(earlier) ? null : earlier };
}
