import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { needWords } from '../../domain/needs/need-words';

/** A listing that is sorted by a term that speaks of a need. */
export class NearListing {
  readonly id: Uuid;
  /** @example "Help with rent and repairs" */
  readonly name: string;
  readonly organisationId: Uuid;
  /** @example "Example Somali Community Association" */
  readonly organisationName: string;
  /** By which it comes near. @example ["Housing advice"] */
  readonly terms: string[];
}

export interface NearNeed {
  readonly need: string;
  readonly count: number;
  /** The first of them, by name. */
  readonly listings: NearListing[];
}

/** For each of these needs the listings that come near it: shown, active, and sorted by a term with a word of the need. */
export class FindNearListings extends Query<NearNeed[]> {
  constructor(
    readonly needs: readonly string[],
    readonly limit: number,
  ) {
    super();
  }
}

/** Of a listing its terms, of a need its listings. */
const nearSql = `
  with asked as (select need, pattern from unnest($1::text[], $2::text[]) asked (need, pattern)),
  terms as (
    select a.need, t.term_id, min(t.term::json ->> 'name') as name from asked a
    join community_desk.service_term_v1 t on t.term::json ->> 'name' ~* a.pattern group by a.need, t.term_id
  ),
  near as (
    select t.need, l.service_id, l.name, l.sort_name, l.organization_id, l.organization_name, array_agg(distinct t.name order by t.name) as terms,
      row_number() over (partition by t.need order by l.sort_name, l.service_id) as place
    from terms t join community_desk.listed_term_v2 listed on listed.term_id = t.term_id
      join community_desk.service_listing_v2 l on l.service_id = listed.service_id
    where l.state = 'shown' and l.status = 'active'
    group by t.need, l.service_id, l.name, l.sort_name, l.organization_id, l.organization_name
  )
  select need, count(*)::integer as count, coalesce(json_agg(json_build_object('id', service_id, 'name', name,
      'organisationId', organization_id, 'organisationName', organization_name, 'terms', terms) order by place)
    filter (where place <= $3), '[]') as listings
  from near group by need`;

@QueryHandler(FindNearListings)
export class FindNearListingsHandler implements IQueryHandler<FindNearListings> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute({ needs, limit }: FindNearListings): Promise<NearNeed[]> {
    const known = needs.flatMap((need) => (needWords[need] ? [[need, patternOf(needWords[need])] as const] : []));
    const asked = [known.map(([need]) => need), known.map(([, pattern]) => pattern), limit];
    return this.dataSource.query<NearNeed[]>(nearSql, asked);
  }
}

/** Any of them at the beginning of a word. */
function patternOf(words: readonly string[]): string {
  return `\\m(${words.join('|')})`;
}
