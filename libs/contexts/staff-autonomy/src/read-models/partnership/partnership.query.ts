import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { recordsOfSql } from '@alongside/caseload';
import { DomainError, type Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import type { PartnershipRecord } from './partnership.record';
import { partnershipRecord, shownColumns, type ShownRow } from './shown-partnership';

/** A partnership with that claimant. Refuses with `staff-autonomy/partnership-not-found`. */
export class ShowPartnership extends Query<PartnershipRecord> {
  constructor(
    readonly claimantId: Uuid,
    readonly partnershipId: Uuid,
  ) {
    super();
  }
}

const sql = `select ${shownColumns} from staff_autonomy.partnership_v1 p
  where p.partnership_id = $2 and p.claimant_id = any(${recordsOfSql('$1')})`;

@QueryHandler(ShowPartnership)
export class ShowPartnershipHandler implements IQueryHandler<ShowPartnership> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ claimantId, partnershipId }: ShowPartnership): Promise<PartnershipRecord> {
    const [row] = await this.dataSource.query<ShownRow[]>(sql, [claimantId, partnershipId]);
    if (!row)
      throw new DomainError('staff-autonomy/partnership-not-found', 'not-found', 'There is no such partnership.');
    return partnershipRecord(this.codec, row);
  }
}
