import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';

/** At which office a case is, and whose; `null` where there is none. */
export class OfficeOfCase extends Query<{ readonly office: Uuid; readonly claimantId: Uuid } | null> {
  constructor(readonly caseId: Uuid) {
    super();
  }
}

@QueryHandler(OfficeOfCase)
export class OfficeOfCaseHandler implements IQueryHandler<OfficeOfCase> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ caseId }: OfficeOfCase): Promise<{ readonly office: Uuid; readonly claimantId: Uuid } | null> {
    const [found] = await this.dataSource.query<{ office: Uuid; claimantId: Uuid }[]>(
      `select office, claimant_id as "claimantId" from high_barriers.case_team_v1 where case_id = $1 and not entered_in_error`,
      [caseId],
    );
    return found ?? null;
  }
}
