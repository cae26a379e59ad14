import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { personOfSql, Values } from '@alongside/caseload';
import type { CountOfPersons } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { End } from '../../domain/referral/referral.events';
import {
  codesOfReferral,
  countedReferralsSql,
  networkDimensions,
  type CountedAsked,
  type NetworkDimension,
} from './counted-referrals.sql';

export type CodeCountOfPersons = CountOfPersons & { readonly code: string };

/** Referrals with the persons whom they are about: those between two ends, those from an end or to one, and all. `null` is all ends. */
export interface FlowOfPersons extends CountOfPersons {
  readonly from: End | null;
  readonly to: End | null;
}

export interface NetworkCounts {
  readonly flows: readonly FlowOfPersons[];
  readonly by: Readonly<Record<NetworkDimension, readonly CodeCountOfPersons[]>>;
}

export class CountNetwork extends Query<NetworkCounts> {
  constructor(readonly asked: CountedAsked) {
    super();
  }
}

const counts = 'count(*)::integer as count, count(distinct person_id)::integer as persons';

const countsSql = (dimension: NetworkDimension) => `'${dimension}', (
  select coalesce(json_agg(listed), '[]') from (
    select code, ${counts} from counted r cross join lateral unnest(${codesOfReferral[dimension]}) code
    group by code order by count(*) desc, code
  ) listed)`;

const endSql = (end: 'from' | 'to') =>
  `case when grouping(${end}_id) = 0 then json_build_object('kind', ${end}_kind, 'id', ${end}_id) end as "${end}"`;

const statisticsSql = (counted: string) => `
  with counted as (select r.*, ${personOfSql('r.claimant_id')} as person_id from (${counted}) r)
  select json_build_object(${networkDimensions.map(countsSql).join(', ')}) as by,
    (select json_agg(flow) from (
      select ${endSql('from')}, ${endSql('to')}, ${counts} from counted
      group by grouping sets ((from_kind, from_id, to_kind, to_id), (from_kind, from_id), (to_kind, to_id), ())
    ) flow) as flows`;

@QueryHandler(CountNetwork)
export class CountNetworkHandler implements IQueryHandler<CountNetwork> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked }: CountNetwork): Promise<NetworkCounts> {
    const { bind, all } = new Values();
    const text = statisticsSql(countedReferralsSql(asked, bind));
    const [counted] = await this.dataSource.query<[NetworkCounts]>(text, all);
    return counted;
  }
}
