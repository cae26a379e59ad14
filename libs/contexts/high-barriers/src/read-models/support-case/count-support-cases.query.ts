import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { personOfSql } from '@alongside/caseload';
import type { CountOfPersons, LocalDate } from '@alongside/kernel';
import { DataSource } from 'typeorm';

export interface CountedOutcome extends CountOfPersons {
  readonly area: string;
  readonly outcome: string;
}

export interface CountedWait extends CountOfPersons {
  readonly days: string;
}

export interface SupportCaseCounts {
  /** Of the cases that were closed in the period. */
  readonly outcomes: readonly CountedOutcome[];
  /** Of the cases that were opened in the period. */
  readonly waits: readonly CountedWait[];
}

/** What became of the areas of cases, and how long claimants waited for the first session with a provider, over all offices. */
export class CountSupportCases extends Query<SupportCaseCounts> {
  constructor(readonly period: { readonly from: LocalDate; readonly to: LocalDate }) {
    super();
  }
}

const persons = `count(*)::integer as count, count(distinct ${personOfSql('s.claimant_id')})::integer as persons`;

const countsSql = `select
  (select coalesce(json_agg(counted), '[]') from (
    select one ->> 'area' as area, one ->> 'outcome' as outcome, ${persons}
    from high_barriers.support_case_v1 s cross join lateral jsonb_array_elements(s.outcomes) one
    where s.state = 'closed' and s.closed_on between $1 and $2 group by 1, 2 order by 1, 2
  ) counted) as outcomes,
  (select coalesce(json_agg(counted), '[]') from (
    select case when s.first_session_on is null then 'none' when s.first_session_on - s.opened_on <= 7 then '0-7'
      when s.first_session_on - s.opened_on <= 14 then '8-14' when s.first_session_on - s.opened_on <= 28 then '15-28' else '29-' end as days,
      ${persons}
    from high_barriers.support_case_v1 s where s.state <> 'entered-in-error' and s.opened_on between $1 and $2 group by 1 order by 1
  ) counted) as waits`;

@QueryHandler(CountSupportCases)
export class CountSupportCasesHandler implements IQueryHandler<CountSupportCases> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ period: { from, to } }: CountSupportCases): Promise<SupportCaseCounts> {
    const [counts] = await this.dataSource.query<[SupportCaseCounts]>(countsSql, [from, to]);
    return counts;
  }
}
