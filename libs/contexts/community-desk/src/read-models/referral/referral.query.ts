import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import { DomainError, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { shownColumns, type ShownReferral } from './referral-columns';
import { ReferralRecords } from './referral-records';
import type { ReferralRecord } from './referral.record';
import { seenReferralSql, type ReferralViewer } from './referral-viewer';

/** One referral. Refuses with `community-desk/referral-not-found` also one that is not the viewer's to see. */
export class ShowReferral extends Query<ReferralRecord> {
  constructor(
    readonly referralId: Uuid,
    readonly viewer: ReferralViewer,
  ) {
    super();
  }
}

/** Whether a viewer sees that referral. */
export class SeesReferral extends Query<boolean> {
  constructor(
    readonly referralId: Uuid,
    readonly viewer: ReferralViewer,
  ) {
    super();
  }
}

export function referralNotFound(): DomainError {
  return new DomainError('community-desk/referral-not-found', 'not-found', 'There is no such referral.');
}

@QueryHandler(ShowReferral)
export class ShowReferralHandler implements IQueryHandler<ShowReferral> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly records: ReferralRecords,
  ) {}

  async execute({ referralId, viewer }: ShowReferral): Promise<ReferralRecord> {
    const { bind, all } = new Values();
    const { isSeen, isOfRequester } = seenReferralSql(viewer, bind);
    const text = `select row_to_json(shown) as shown from (
      select ${shownColumns(bind(viewer.today, 'date'), isOfRequester)}
      from community_desk.referral_v2 r where r.referral_id = ${bind(referralId, 'uuid')} and ${isSeen}) shown`;
    const [row] = await this.dataSource.query<{ shown: ShownReferral }[]>(text, all);
    if (!row) throw referralNotFound();
    const [record] = await this.records.of([row.shown]);
    return record!;
  }
}

@QueryHandler(SeesReferral)
export class SeesReferralHandler implements IQueryHandler<SeesReferral> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ referralId, viewer }: SeesReferral): Promise<boolean> {
    const { bind, all } = new Values();
    const { isSeen } = seenReferralSql(viewer, bind);
    const text = `select from community_desk.referral_v2 r where r.referral_id = ${bind(referralId, 'uuid')} and ${isSeen}`;
    return (await this.dataSource.query<unknown[]>(text, all)).length > 0;
  }
}
