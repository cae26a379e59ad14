import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { findVersion, type VersionAsked } from './asked-version';
import type { ChangedConcept, ConceptChange, ConceptKind } from './taxonomy.record';

export interface ChangesPlace {
  readonly change: string;
  readonly code: string;
}

export interface VersionChangeAsked extends Omit<VersionAsked, 'version'> {
  readonly from: string;
  readonly to: string;
  readonly kind: ConceptKind;
  readonly change?: readonly ConceptChange[];
}

export interface VersionChange extends Page<ChangedConcept, ChangesPlace> {
  /** In which languages the labels are compared: those of the two versions may be spelled otherwise. */
  readonly languages: { readonly from: string | null; readonly to: string | null };
  readonly counts: Readonly<Record<ConceptChange | 'kept', number>>;
  readonly attribution: string;
}

/** What became of the concepts of a kind between two versions. Refuses as `findVersion` does. */
export class CompareVersions extends Query<VersionChange> {
  constructor(
    readonly asked: VersionChangeAsked,
    readonly page: PageAsked<ChangesPlace>,
  ) {
    super();
  }
}

const labels = (version: string, language: string) => `
  select c.code, c.uri, l.label from skills_matching.concept_v1 c
  left join skills_matching.concept_label_v1 l on l.concept = c.concept and l.language = ${language}
  where c.taxonomy = $1 and c.version = ${version} and c.kind = $4`;

/** $1 taxonomy, $2 and $3 versions, $4 kind, $5 and $6 languages. A label that is missing on one side is not another label. */
const pageSql = `
  with compared as (
    select code, coalesce(n.uri, o.uri) as uri, o.label as "labelFrom", n.label as "labelTo",
      case when n.found is null then 'retired' when o.found is null then 'added'
        when o.label <> n.label then 'relabelled' else 'kept' end as change
    from (select *, true as found from (${labels('$2', '$5')}) before) o
    full join (select *, true as found from (${labels('$3', '$6')}) after) n using (code)
  )
  select (select json_object_agg(change, count) from (select change, count(*)::integer from compared group by change) counted) as counts,
    (select count(*)::integer from compared where change = any($7)) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from compared
      where change = any($7) and ($8::text is null or (change, code) > ($8, $9::text))
      order by change, code
      limit $10
    ) shown) as rows`;

interface Found extends PageRows<ChangedConcept> {
  readonly counts: Partial<VersionChange['counts']> | null;
}

@QueryHandler(CompareVersions)
export class CompareVersionsHandler implements IQueryHandler<CompareVersions> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, page: { limit, after } }: CompareVersions): Promise<VersionChange> {
    const { from, to, kind, change = ['retired', 'added', 'relabelled'], ...of } = asked;
    const [before, now] = [
      await findVersion(this.dataSource, { ...of, version: from }),
      await findVersion(this.dataSource, { ...of, version: to }),
    ];
    const languages = { from: before.languages.get(kind) ?? null, to: now.languages.get(kind) ?? null };
    const versions = [asked.taxonomy, from, to, kind, languages.from, languages.to];
    const values = [...versions, change, after?.change ?? null, after?.code ?? null, limit + 1];
    const [found] = await this.dataSource.query<[Found]>(pageSql, values);
    const { shown, last } = cutPage(found.rows, limit);
    return {
      languages,
      counts: { retired: 0, added: 0, relabelled: 0, kept: 0, ...found.counts },
      ...{ attribution: now.attribution, entries: shown, total: found.total },
      next: last && { change: last.change, code: last.code },
    };
  }
}
