import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { plainOf, wordsOf } from '../../domain/taxonomy/words';
import { findVersion, type VersionAsked } from './asked-version';
import type { ConceptKind, ListedConcept } from './taxonomy.record';

/** Where a page of the list ended. */
export interface ConceptsPlace {
  readonly rank: number;
  readonly plain: string;
  readonly code: string;
}

export interface ConceptsAsked extends VersionAsked {
  /** Words, each of which something that the concept is called begins with. */
  readonly search?: string;
  readonly kind?: readonly ConceptKind[];
  /** Only those that are one step below this concept. */
  readonly broader?: string;
  /** Only those that take this skill. */
  readonly skill?: string;
}

export interface ConceptsOfVersion extends Page<ListedConcept, ConceptsPlace> {
  readonly version: string;
  readonly attribution: string;
}

/** The concepts of a version by label; what is searched for by how near the label is to it. Refuses as `findVersion` does. */
export class ListConcepts extends Query<ConceptsOfVersion> {
  constructor(
    readonly asked: ConceptsAsked,
    readonly page: PageAsked<ConceptsPlace>,
  ) {
    super();
  }
}

/** One statement, so that page and count are of one snapshot. A concept of whose kind a part is in no language is not there. */
const pageSql = `
  with found as (
    select l.code, l.kind, l.language, l.plain, coalesce(l.label, l.alternatives[1], l.code) as label, l.alternatives, l.concept,
      case when l.plain = $6 then 0 when l.plain like $6 || '%' then 1 when ' ' || l.plain like all($7) then 2 else 3 end as rank
    from skills_matching.concept_label_v1 l
    join unnest($3::text[], $4::text[]) as spoken (kind, language) on (l.kind, l.language) = (spoken.kind, spoken.language)
    where l.taxonomy = $1 and l.version = $2 and ($5::tsquery is null or l.words @@ $5::tsquery)
      and ($8::text is null or l.concept in (
        select r.concept from skills_matching.concept_relations_v1 r
        where r.taxonomy = $1 and r.version = $2 and r.broader @> array[$8::text]))
      and ($9::text is null or l.concept in (
        select r.concept from skills_matching.concept_relations_v1 r
        where r.taxonomy = $1 and r.version = $2 and (r.essential @> array[$9::text] or r.optional @> array[$9::text])))
  )
  select (select count(*)::integer from found) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select f.code, f.kind, f.language, f.label, f.alternatives, f.plain, f.rank, c.uri, c.notation
      from found f join skills_matching.concept_v1 c using (concept)
      where $10::integer is null or (f.rank, f.plain, f.code) > ($10, $11::text, $12::text)
      order by f.rank, f.plain, f.code
      limit $13
    ) shown) as rows`;

type Row = Omit<ListedConcept, 'foundBy'> & ConceptsPlace & { readonly alternatives: readonly string[] };

@QueryHandler(ListConcepts)
export class ListConceptsHandler implements IQueryHandler<ListConcepts> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, page: { limit, after } }: ListConcepts): Promise<ConceptsOfVersion> {
    const { version, attribution, languages } = await findVersion(this.dataSource, asked);
    const spoken = [...languages].filter(([kind]) => asked.kind === undefined || asked.kind.includes(kind));
    const words = asked.search === undefined ? null : wordsOf(asked.search);
    const values = [
      ...[asked.taxonomy, version, spoken.map(([kind]) => kind), spoken.map(([, language]) => language)],
      words && words.map((word) => `'${word}':*`).join(' & '),
      plainOf(asked.search ?? ''),
      (words ?? []).map((word) => `% ${word}%`),
      ...[asked.broader ?? null, asked.skill ?? null],
      ...[after?.rank ?? null, after?.plain ?? null, after?.code ?? null, limit + 1],
    ];
    const [{ total, rows }] = await this.dataSource.query<[PageRows<Row>]>(pageSql, values);
    const { shown, last } = cutPage(rows, limit);
    const next = last && { rank: last.rank, plain: last.plain, code: last.code };
    return { version, attribution, entries: shown.map((row) => listed(row, words)), total, next };
  }
}

function listed(
  { alternatives, plain: _plain, rank, ...concept }: Row,
  words: readonly string[] | null,
): ListedConcept {
  const begins = (text: string) => words!.every((word) => wordsOf(text).some((one) => one.startsWith(word)));
  const foundBy = words !== null && rank === 3 ? (alternatives.find(begins) ?? null) : null;
  return { ...concept, foundBy };
}
