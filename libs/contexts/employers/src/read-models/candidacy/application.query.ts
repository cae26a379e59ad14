import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { applicationRecord, shownColumns, shownFrom, type ShownRow } from './shown-application';
import type { ApplicationRecord } from './application.record';

/** An application of that claimant's. Refuses with `employers/application-not-found`. */
export class ShowApplication extends Query<ApplicationRecord> {
  constructor(
    readonly claimantId: Uuid,
    readonly applicationId: Uuid,
  ) {
    super();
  }
}

@QueryHandler(ShowApplication)
export class ShowApplicationHandler implements IQueryHandler<ShowApplication> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ claimantId, applicationId }: ShowApplication): Promise<ApplicationRecord> {
    const [row] = await this.dataSource.query<ShownRow[]>(
      `select ${shownColumns} from ${shownFrom} where a.claimant_id = $1 and a.application_id = $2`,
      [claimantId, applicationId],
    );
    if (!row) throw new DomainError('employers/application-not-found', 'not-found', 'There is no such application.');
    return applicationRecord(this.codec, row);
  }
}
