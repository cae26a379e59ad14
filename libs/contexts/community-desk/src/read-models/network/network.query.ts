import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { End } from '../../domain/referral/referral.events';
import {
  codesOfReferral,
  countedReferralsSql,
  networkDimensions,
  type CountedAsked,
  type NetworkDimension,
} from './counted-referrals.sql';

export interface CodeCount {
  readonly code: string;
  readonly count: number;
}

/** The referrals from one end to another. */
export interface Flow {
  readonly from: End;
  readonly to: End;
  readonly isFromOwn: boolean;
  readonly isToOwn: boolean;
  readonly count: number;
  /** How many were accepted or rejected, and in how many days. */
  readonly answered: number;
  readonly medianDaysToAnswer: number | null;
  readonly longestDaysToAnswer: number | null;
  /** The most first. A referral in several languages counts for each. */
  readonly by: Readonly<Record<NetworkDimension, readonly CodeCount[]>>;
}

/** How referrals flow between offices, desks and organisations, the most first. */
export class ShowNetwork extends Query<Flow[]> {
  constructor(readonly asked: CountedAsked) {
    super();
  }
}

const edge = ['from_kind', 'from_id', 'to_kind', 'to_id'] as const;

/** The counts of every edge by one dimension, each table once for all edges. */
const countsSql = (dimension: NetworkDimension) => `
  left join (
    select ${edge.join(', ')}, json_agg(json_build_object('code', code, 'count', count) order by count desc, code) as counts
    from (
      select ${edge.join(', ')}, code, count(*)::integer as count
      from counted r cross join lateral unnest(${codesOfReferral[dimension]}) code
      group by ${edge.join(', ')}, code
    ) one group by ${edge.join(', ')}
  ) by_${dimension} using (${edge.join(', ')})`;

const countsOf = (dimension: NetworkDimension) => `'${dimension}', coalesce(by_${dimension}.counts, '[]')`;

const flowsSql = (counted: string) => `
  with counted as (${counted}),
  edges as (
    select ${edge.join(', ')}, bool_or(is_from_own) as is_from_own, bool_or(is_to_own) as is_to_own,
      count(*)::integer as count, count(answered_on)::integer as answered,
      (percentile_cont(0.5) within group (order by answered_on - requested_on))::float8 as median,
      max(answered_on - requested_on) as longest
    from counted group by ${edge.join(', ')}
  )
  select json_build_object('kind', from_kind, 'id', from_id) as "from", json_build_object('kind', to_kind, 'id', to_id) as "to",
    is_from_own as "isFromOwn", is_to_own as "isToOwn", count, answered,
    median as "medianDaysToAnswer", longest as "longestDaysToAnswer",
    json_build_object(${networkDimensions.map(countsOf).join(', ')}) as by
  from edges e ${networkDimensions.map(countsSql).join('')}
  order by count desc, from_id, to_id`;

@QueryHandler(ShowNetwork)
export class ShowNetworkHandler implements IQueryHandler<ShowNetwork> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute({ asked }: ShowNetwork): Promise<Flow[]> {
    const { bind, all } = new Values();
    return this.dataSource.query<Flow[]>(flowsSql(countedReferralsSql(asked, bind)), all);
  }
}

/** What desks are called, and where they are. */
export interface DeskNamed {
  readonly id: Uuid;
  readonly name: string;
  readonly officeId: Uuid;
  readonly hostId: Uuid;
}

export class ListDeskNames extends Query<DeskNamed[]> {
  constructor(readonly ids: readonly Uuid[]) {
    super();
  }
}

@QueryHandler(ListDeskNames)
export class ListDeskNamesHandler implements IQueryHandler<ListDeskNames> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute({ ids }: ListDeskNames): Promise<DeskNamed[]> {
    const text = `select desk_id as id, name, office as "officeId", host_id as "hostId"
      from community_desk.desk_v1 where desk_id = any($1::uuid[])`;
    return this.dataSource.query<DeskNamed[]>(text, [ids]);
  }
}
