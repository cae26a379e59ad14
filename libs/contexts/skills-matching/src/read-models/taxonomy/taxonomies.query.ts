import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { inForceSql } from './asked-version';
import type { TaxonomyRecord } from './taxonomy.record';

/** The taxonomies that were imported, each with its versions and which is in force on that day. */
export class ListTaxonomies extends Query<TaxonomyRecord[]> {
  constructor(readonly today: LocalDate) {
    super();
  }
}

const listSql = `
  select t.taxonomy, t.in_force as "inForce",
    (select json_agg(json_build_object(
        'version', v.version, 'publishedOn', v.published_on, 'inForce', v.version = t.in_force, 'attribution', v.attribution,
        'parts', (select json_agg(p - 'digest' order by p ->> 'part', p ->> 'language') from jsonb_array_elements(v.parts) p)
      ) order by v.place)
      from skills_matching.taxonomy_version_v1 v where v.taxonomy = t.taxonomy) as versions,
    (select json_agg(json_build_object('version', f.version, 'since', f.since) order by f.since)
      from skills_matching.taxonomy_in_force_v1 f where f.taxonomy = t.taxonomy) as schedule,
    (select count(*)::integer from skills_matching.concept_mapping_v1 m where m.taxonomy = t.taxonomy) as mapped
  from (
    select one.taxonomy, ${inForceSql('one.taxonomy', '$1')} as in_force
    from (select distinct taxonomy from skills_matching.taxonomy_version_v1) one
  ) t
  order by t.taxonomy`;

@QueryHandler(ListTaxonomies)
export class ListTaxonomiesHandler implements IQueryHandler<ListTaxonomies> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute({ today }: ListTaxonomies): Promise<TaxonomyRecord[]> {
    return this.dataSource.query<TaxonomyRecord[]>(listSql, [today]);
  }
}
