import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { hiddenClaims } from '../claim/hidden-claims';
import { employmentRecord } from './employment-record';
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
