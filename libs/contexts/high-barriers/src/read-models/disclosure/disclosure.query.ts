import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import type { CaseViewer } from '../team/case-viewer';
import { coversOffencesSql } from '../team/covers-offences.sql';
import { isKeptSql } from '../team/kept-from.sql';
import { isCaseNotInErrorSql } from '../team/not-in-error.sql';
import type { DisclosureRecord } from './disclosure.record';
import { disclosureRecord, shownDisclosureColumns, type ShownDisclosure } from './shown-disclosure';

/** A disclosure, for those on the team of its case whom that covers, and for whoever says it while the claimant agrees; `null` for everybody else. */
export class ShowDisclosure extends Query<DisclosureRecord | null> {
  constructor(
    readonly disclosureId: Uuid,
    readonly viewer: CaseViewer,
  ) {
    super();
  }
}

@QueryHandler(ShowDisclosure)
export class ShowDisclosureHandler implements IQueryHandler<ShowDisclosure> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ disclosureId, viewer }: ShowDisclosure): Promise<DisclosureRecord | null> {
    const { bind, all } = new Values();
    const isSayers = `d.sayer_id = ${bind(viewer.personId, 'uuid')} and d.withdrawn_on is null and not d.entered_in_error
      and not ${isKeptSql('d.claimant_id', viewer, bind)}`;
    const text = `select ${shownDisclosureColumns} from high_barriers.disclosure_v1 d
      where d.disclosure_id = ${bind(disclosureId, 'uuid')} and ${isCaseNotInErrorSql('d')} and (${isSayers} or ${coversOffencesSql('d', viewer, bind)})`;
    const [row] = await this.dataSource.query<ShownDisclosure[]>(text, all);
    return row ? disclosureRecord(this.codec, row) : null;
  }
}
