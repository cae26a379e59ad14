import type { Uuid } from '@alongside/kernel';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import { EmploymentRow } from './employment.row';

/** Looks for the jobs that a claimant has had. */
@Injectable()
export class JobsOfClaimant {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async idsOf(claimantId: Uuid): Promise<readonly Uuid[]> {
    const where = { claimantId, enteredInErrorOn: IsNull() };
    const jobs = await this.dataSource.getRepository(EmploymentRow).find({ select: { employmentId: true }, where });
    return jobs.map(({ employmentId }) => employmentId);
  }
}
