import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isKeptFromSql, isOnCaseloadSql, recordsOfSql, Values, type Bind } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import type { CaseViewer } from '../team/case-viewer';
import { isOnTeamSql } from '../team/on-team.sql';
import type { KnownCaseRecord } from './known-case.record';
import { ownerSql } from './support-case-records';

/** Who may know that there is a case: besides its team, whoever leads its office, and who has the claimant in charge. */
export interface KnowingViewer extends CaseViewer {
  readonly leads: readonly Uuid[];
  readonly isAdvisor: boolean;
}

export type KnownCasesOf = { readonly claimantId: Uuid } | { readonly office: Uuid };

/** Where a page of the list ended. */
export interface KnownCasesPlace {
  readonly openedOn: LocalDate;
  readonly id: Uuid;
}

/** Open cases that the viewer may know of, and nothing of what they are about; what was opened last first. */
export class ListKnownCases extends Query<Page<KnownCaseRecord, KnownCasesPlace>> {
  constructor(
    readonly of: KnownCasesOf,
    readonly viewer: KnowingViewer,
    readonly page: PageAsked<KnownCasesPlace>,
  ) {
    super();
  }
}

/** Whether the viewer may know of the case `c`. */
export function isKnownSql(viewer: KnowingViewer, bind: Bind): string {
  const { personId, organisations, leads, isAdvisor, today } = viewer;
  const who = { me: bind(personId, 'uuid'), excludable: bind([personId, ...organisations], 'uuid[]') };
  const inCharge = isAdvisor ? isOnCaseloadSql('c.claimant_id', who, bind(today, 'date')) : 'false';
  const outside = `c.closed_on is null and not c.entered_in_error and not ${isKeptFromSql('c.claimant_id', who)}
    and (c.office = any(${bind(leads, 'uuid[]')}) or ${inCharge})`;
  return `(${isOnTeamSql('c', viewer, bind)} or ${outside})`;
}

/** Whether a viewer may know that there is that case. */
export class KnowsOfCase extends Query<boolean> {
  constructor(
    readonly caseId: Uuid,
    readonly viewer: KnowingViewer,
  ) {
    super();
  }
}

@QueryHandler(KnowsOfCase)
export class KnowsOfCaseHandler implements IQueryHandler<KnowsOfCase> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ caseId, viewer }: KnowsOfCase): Promise<boolean> {
    const { bind, all } = new Values();
    const text = `select from high_barriers.case_team_v1 c
      where c.case_id = ${bind(caseId, 'uuid')} and ${isKnownSql(viewer, bind)}`;
    return (await this.dataSource.query<unknown[]>(text, all)).length > 0;
  }
}

@QueryHandler(ListKnownCases)
export class ListKnownCasesHandler implements IQueryHandler<ListKnownCases> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({
    of,
    viewer,
    page: { limit, after },
  }: ListKnownCases): Promise<Page<KnownCaseRecord, KnownCasesPlace>> {
    const { bind, all } = new Values();
    const ofSql =
      'office' in of
        ? `c.office = ${bind(of.office, 'uuid')}`
        : `c.claimant_id = any(${recordsOfSql(bind(of.claimantId, 'uuid'))})`;
    const place = after && `where ("openedOn", id) < (${bind(after.openedOn, 'date')}, ${bind(after.id, 'uuid')})`;
    const text = `
      with listed as (
        select c.case_id as id, c.claimant_id as "claimantId", c.office, ${ownerSql('c', bind(viewer.today, 'date'))} as "ownerId",
          c.opened_on as "openedOn"
        from high_barriers.case_team_v1 c
        where c.closed_on is null and exists (select from high_barriers.support_case_v1 s where s.case_id = c.case_id and s.state = 'open') and ${ofSql} and ${isKnownSql(viewer, bind)}
      )
      select (select count(*)::integer from listed) as total, (select coalesce(json_agg(shown), '[]') from (
        select * from listed ${place ?? ''} order by "openedOn" desc, id desc limit ${bind(limit + 1, 'integer')}) shown) as rows`;
    const [{ total, rows }] = await this.dataSource.query<[PageRows<KnownCaseRecord>]>(text, all);
    const { shown, last } = cutPage(rows, limit);
    return { entries: shown, total, next: last && { openedOn: last.openedOn, id: last.id } };
  }
}
