import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { CountOfPersons, LocalDate, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import {
  columnOfUnmet,
  raisedNeedsSql,
  unmetDimensions,
  type NeedSource,
  type UnmetAsked,
  type UnmetDimension,
} from './raised-needs.sql';

/** How often a need was raised that nothing met; what the rows are not by is `null`. */
export interface UnmetNeed {
  readonly need: string;
  readonly language: string | null;
  readonly officeId: Uuid | null;
  readonly deskId: Uuid | null;
  readonly month: string | null;
  readonly raised: number;
  readonly by: Readonly<Record<NeedSource, number>>;
  readonly lastRaisedOn: LocalDate;
  /** All of its sessions stand in the list of the desk that the row is of. */
  readonly isListed: boolean;
}

export class ListUnmetNeeds extends Query<UnmetNeed[]> {
  constructor(
    readonly asked: UnmetAsked,
    readonly by: readonly UnmetDimension[],
  ) {
    super();
  }
}

const ofSource = (source: NeedSource) => `'${source}', count(distinct source_id) filter (where source = '${source}')`;

/** In several languages something was still raised once. */
function unmetSql(raised: string, by: readonly UnmetDimension[]): string {
  const columns = unmetDimensions.map((one) => (by.includes(one) ? columnOfUnmet[one] : 'null'));
  const [language, office, desk, month] = columns as [string, string, string, string];
  return `
    select need, ${language}::text as language, ${office}::uuid as "officeId", ${desk}::uuid as "deskId", ${month}::text as month,
      count(distinct source_id)::integer as raised,
      json_build_object(${(['session', 'referral', 'gathering'] as const).map(ofSource).join(', ')}) as by,
      max(raised_on)::text as "lastRaisedOn",
      coalesce(bool_and(is_listed) filter (where source = 'session'), false) as "isListed"
    from (${raised}) raised group by 1, 2, 3, 4, 5`;
}

@QueryHandler(ListUnmetNeeds)
export class ListUnmetNeedsHandler implements IQueryHandler<ListUnmetNeeds> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute({ asked, by }: ListUnmetNeeds): Promise<UnmetNeed[]> {
    const { bind, all } = new Values();
    return this.dataSource.query<UnmetNeed[]>(unmetSql(raisedNeedsSql(asked, bind), by), all);
  }
}

export type UnmetCount = CountOfPersons & { readonly code: string };

/** How often unmet needs were raised, and by how many persons, by one dimension; of those that somebody raised. */
export class CountUnmetNeeds extends Query<{ readonly total: CountOfPersons; readonly counts: readonly UnmetCount[] }> {
  constructor(
    readonly asked: UnmetAsked,
    readonly by: UnmetDimension | 'need',
  ) {
    super();
  }
}

const counted = `count(distinct (source_id, need))::integer as count, count(distinct person_id)::integer as persons`;

@QueryHandler(CountUnmetNeeds)
export class CountUnmetNeedsHandler implements IQueryHandler<CountUnmetNeeds> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, by }: CountUnmetNeeds) {
    const { bind, all } = new Values();
    const text = `with raised as (${raisedNeedsSql(asked, bind)})
      select (select row_to_json(whole) from (select ${counted} from raised) whole) as total,
        (select coalesce(json_agg(one), '[]') from (
          select coalesce(${columnOfUnmet[by]}::text, 'none') as code, ${counted} from raised group by 1 order by 2 desc, 1
        ) one) as counts`;
    const [answer] = await this.dataSource.query<[{ total: CountOfPersons; counts: UnmetCount[] }]>(text, all);
    return answer;
  }
}
