import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import { DataSource } from 'typeorm';
import type { CaseViewer } from '../team/case-viewer';
import { isKeptSql } from '../team/kept-from.sql';
import { isCaseNotInErrorSql } from '../team/not-in-error.sql';
import type { DisclosureListedRecord } from './disclosure.record';

const atMost = 1_000;

/** What the viewer is to say to employers, not a word of it, what was agreed last first; a thousand at most. */
export class ListDisclosuresToSay extends Query<DisclosureListedRecord[]> {
  constructor(readonly viewer: CaseViewer) {
    super();
  }
}

@QueryHandler(ListDisclosuresToSay)
export class ListDisclosuresToSayHandler implements IQueryHandler<ListDisclosuresToSay> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute({ viewer }: ListDisclosuresToSay): Promise<DisclosureListedRecord[]> {
    const { bind, all } = new Values();
    const text = `
      select d.disclosure_id as id, d.claimant_id as "claimantId", d.employer_id as "employerId", d.agreed_on::text as "agreedOn",
        d.said -> -1 ->> 'on' as "saidOn"
      from high_barriers.disclosure_v1 d
      where d.sayer_id = ${bind(viewer.personId, 'uuid')} and d.withdrawn_on is null and not d.entered_in_error
        and ${isCaseNotInErrorSql('d')} and not ${isKeptSql('d.claimant_id', viewer, bind)}
      order by d.agreed_on desc, d.disclosure_id limit ${atMost}`;
    return this.dataSource.query<DisclosureListedRecord[]>(text, all);
  }
}
