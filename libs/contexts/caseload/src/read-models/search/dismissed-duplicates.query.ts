import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull } from '@alongside/vault';
import { DataSource } from 'typeorm';
import type { NameRecord } from '../claimant/claimant.record';
import { boundViewer, seenSql, Values } from '../viewer/seen.sql';
import type { Viewer } from '../viewer/viewer';
import type { DismissedDuplicateRecord } from './found-claimant.record';

/** Records that were told apart from that of a claimant, of those that the viewer may see; the latest first. */
export class ListDismissedDuplicates extends Query<DismissedDuplicateRecord[]> {
  constructor(
    readonly claimantId: Uuid,
    readonly viewer: Viewer,
    readonly today: LocalDate,
  ) {
    super();
  }
}

interface DismissedRow {
  readonly id: Uuid;
  readonly on: LocalDate;
  readonly nameType: string;
  readonly nameSealed: string;
  readonly reasonSealed: string | null;
}

@QueryHandler(ListDismissedDuplicates)
export class ListDismissedDuplicatesHandler implements IQueryHandler<ListDismissedDuplicates> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ claimantId, viewer, today }: ListDismissedDuplicates): Promise<DismissedDuplicateRecord[]> {
    const { bind, all } = new Values();
    const id = bind(claimantId, 'uuid');
    const { isSeen } = seenSql('c', boundViewer(viewer, bind), bind(today, 'date'));
    const rows = await this.dataSource.query<DismissedRow[]>(
      `select c.claimant_id as id, d.dismissed_on::text as "on", d.reason_sealed as "reasonSealed",
        c.name_type as "nameType", c.name_sealed as "nameSealed"
      from caseload.duplicate_dismissal_v1 d
      join caseload.caseload_v7 c on c.claimant_id = case when d.claimant_id = ${id} then d.other_id else d.claimant_id end
      where (d.claimant_id = ${id} or d.other_id = ${id}) and ${isSeen}
      order by d.dismissed_on desc, c.claimant_id`,
      all,
    );
    return Promise.all(rows.map((row) => this.recordOf(row)));
  }

  private async recordOf({ id, on, ...sealed }: DismissedRow): Promise<DismissedDuplicateRecord> {
    const { name } = await this.open(sealed.nameType, sealed.nameSealed);
    const { reason } = await this.open('DuplicateDismissed', sealed.reasonSealed);
    return { id, name: openedOrNull<NameRecord>(name), on, reason: openedOrNull<string>(reason) };
  }

  private async open(type: string, personal: string | null): Promise<Record<string, unknown>> {
    return personal === null ? {} : this.codec.openSealed(type, { personal }, ['personal']);
  }
}
