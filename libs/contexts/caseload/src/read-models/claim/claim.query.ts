import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { EmploymentRow } from '../employment/employment.row';
import type { ClaimRecord } from './claim.record';
import { ClaimRow } from './claim.row';
import { reentryOf, type Known } from './reentry';

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
    return claimRecord(row, await this.knownOf(row));
  }

  private async knownOf({ claimantId, earlierClaimId }: ClaimRow): Promise<Known> {
    if (earlierClaimId === null) return { claims: [], jobs: [] };
    const { manager } = this.dataSource;
    return {
      claims: await manager.findBy(ClaimRow, { claimantId }),
      jobs: await manager.findBy(EmploymentRow, { claimantId }),
    };
  }
}

/** The claim as it is shown, by the claimant's claims and jobs; a link to a hidden claim is none. */
export function claimRecord(row: ClaimRow, known: Known): ClaimRecord {
  const { claimId, earlierClaimId, ...shown } = row;
  const isHidden = known.claims.some((one) => one.claimId === earlierClaimId && one.enteredInErrorOn !== null);
  return { id: claimId, ...shown, earlierClaimId: isHidden ? null : earlierClaimId, reentry: reentryOf(row, known) };
}
