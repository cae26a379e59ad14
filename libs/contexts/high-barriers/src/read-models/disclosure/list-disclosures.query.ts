import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { notCovered } from '../../domain/support-case/knows-offences';
import type { CaseViewer } from '../team/case-viewer';
import { coversOffencesSql } from '../team/covers-offences.sql';
import type { DisclosureRecord } from './disclosure.record';
import { disclosureRecord, shownDisclosureColumns, type ShownDisclosure } from './shown-disclosure';

/**
 * What employers may be told of the case whose team the viewer is on, what was agreed last first. Refuses with `high-barriers/offences-not-covered` whom
 * that does not cover.
 */
export class ListDisclosures extends Query<DisclosureRecord[]> {
  constructor(
    readonly caseId: Uuid,
    readonly viewer: CaseViewer,
  ) {
    super();
  }
}

const disclosuresSql = `select ${shownDisclosureColumns} from high_barriers.disclosure_v1 d
  where d.case_id = $1 order by d.agreed_on desc, d.disclosure_id`;

@QueryHandler(ListDisclosures)
export class ListDisclosuresHandler implements IQueryHandler<ListDisclosures> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ caseId, viewer }: ListDisclosures): Promise<DisclosureRecord[]> {
    await this.refuseUncovered(caseId, viewer);
    const rows = await this.dataSource.query<ShownDisclosure[]>(disclosuresSql, [caseId]);
    return Promise.all(rows.map((row) => disclosureRecord(this.codec, row)));
  }

  private async refuseUncovered(caseId: Uuid, viewer: CaseViewer): Promise<void> {
    const { bind, all } = new Values();
    const text = `select from high_barriers.case_team_v1 c
      where c.case_id = ${bind(caseId, 'uuid')} and ${coversOffencesSql('c', viewer, bind)}`;
    if ((await this.dataSource.query<unknown[]>(text, all)).length === 0) throw notCovered();
  }
}
