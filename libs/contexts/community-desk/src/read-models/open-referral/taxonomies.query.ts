import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { cut, standardPage, type StandardPage, type StandardPageAsked, type StandardPageRows } from './standard-page';

/** The taxonomies by which services are sorted. */
export class ListTaxonomies extends Query<StandardPage> {
  constructor(readonly page: StandardPageAsked) {
    super();
  }
}

const taxonomiesSql = `
  select
    (select count(*)::integer from community_desk.service_taxonomy_v1) as total,
    (select coalesce(json_agg(cut.taxonomy::json), '[]') from (
      select taxonomy from community_desk.service_taxonomy_v1 order by taxonomy_id limit $1 offset $2
    ) cut) as contents`;

@QueryHandler(ListTaxonomies)
export class ListTaxonomiesHandler implements IQueryHandler<ListTaxonomies> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ page }: ListTaxonomies): Promise<StandardPage> {
    const [rows] = await this.dataSource.query<[StandardPageRows]>(taxonomiesSql, [...cut(page)]);
    return standardPage(rows, page);
  }
}

/** The terms of all taxonomies, or of one. */
export class ListTaxonomyTerms extends Query<StandardPage> {
  constructor(
    readonly taxonomyId: Uuid | undefined,
    readonly page: StandardPageAsked,
  ) {
    super();
  }
}

const termsSql = `
  select
    (select count(*)::integer from community_desk.service_term_v1 where $1::uuid is null or taxonomy_id = $1) as total,
    (select coalesce(json_agg(cut.term::json), '[]') from (
      select term from community_desk.service_term_v1
      where $1::uuid is null or taxonomy_id = $1
      order by taxonomy_id, term_id limit $2 offset $3
    ) cut) as contents`;

@QueryHandler(ListTaxonomyTerms)
export class ListTaxonomyTermsHandler implements IQueryHandler<ListTaxonomyTerms> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ taxonomyId, page }: ListTaxonomyTerms): Promise<StandardPage> {
    const [rows] = await this.dataSource.query<[StandardPageRows]>(termsSql, [taxonomyId ?? null, ...cut(page)]);
    return standardPage(rows, page);
  }
}
