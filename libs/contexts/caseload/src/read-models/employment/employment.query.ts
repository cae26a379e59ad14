import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { hiddenClaims } from '../claim/hidden-claims';
import { openedOrNull } from '../open-sealed';
import type { EmploymentRecord } from './employment.record';
import { EmploymentRow } from './employment.row';

/** One job. Refuses with `caseload/employment-not-found`. */
export class ShowEmployment extends Query<EmploymentRecord> {
  constructor(readonly employmentId: Uuid) {
    super();
  }
}

@QueryHandler(ShowEmployment)
export class ShowEmploymentHandler implements IQueryHandler<ShowEmployment> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ employmentId }: ShowEmployment): Promise<EmploymentRecord> {
    const row = await this.dataSource.getRepository(EmploymentRow).findOneBy({ employmentId });
    if (!row) throw new DomainError('caseload/employment-not-found', 'not-found', 'There is no such employment.');
    return employmentRecord(this.codec, row, await hiddenClaims(this.dataSource.manager, [row.claimId]));
  }
}

/** The job as it is shown; a link to a hidden claim is none. */
export async function employmentRecord(
  codec: EventCodec,
  row: EmploymentRow,
  hidden: ReadonlySet<Uuid>,
): Promise<EmploymentRecord> {
  const { employmentId, claimId, termsType, termsSealed, ...shown } = row;
  const terms = termsSealed === null ? {} : await codec.openSealed(termsType, { personal: termsSealed }, ['personal']);
  const ofClaim = { claimId: claimId !== null && hidden.has(claimId) ? null : claimId };
  return { id: employmentId, ...ofClaim, ...shown, employer: openedOrNull<string>(terms['employer']) };
}
