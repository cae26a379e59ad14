import { skillCodeOf, type LocalDate, type Uuid } from '@alongside/kernel';
import type { BlindIndex } from '@alongside/vault';
import { leastPartsIn } from '../../domain/names/match-name';
import type { TermsAskedFor } from '../../domain/names/search-for';
import { skillCodeSql } from '../skill-code.sql';
import { boundViewer, seenSql, Values, type Bind } from '../viewer/seen.sql';
import type { Viewer } from '../viewer/viewer';
import { candidateColumns } from './candidate';

/** Narrows a search; of the codes of a list any will do. */
export interface SearchFilter {
  /** Whose the record is. */
  readonly office?: Uuid;
  readonly community?: readonly string[];
  readonly skill?: readonly string[];
  readonly barrier?: readonly string[];
}

export interface CandidatesAsked {
  readonly terms: TermsAskedFor;
  readonly filter: SearchFilter;
  /** Found are those whom the viewer may see. */
  readonly viewer: Viewer;
  readonly today: LocalDate;
  readonly limit: number;
}

/**
 * Whom the digests find: of an office those with parts that begin or sound like what is asked for, the nearest first; of the
 * nation those of exactly that name, phone or number, which have an index. Keys are put in order first, and records then looked up until
 * there are enough: a given name begun is that of hundreds in an office, whose records lie scattered over the table.
 */
export function candidatesSql(
  { terms, filter, viewer, today, limit }: CandidatesAsked,
  index: BlindIndex,
): { readonly text: string; readonly values: unknown[] } {
  const { bind, all } = new Values();
  const { isSeen } = seenSql('c', boundViewer(viewer, bind), bind(today, 'date'));
  const office = filter.office === undefined ? null : bind(filter.office, 'uuid');
  const isExact = terms.phone !== null || terms.number !== null;
  const isByName = !isExact && office === null;
  // All of exactly that name are as likely.
  const named = namedSql(isByName ? [] : terms.parts, { bind, index });
  const is = (of: 'name' | 'phone' | 'number') => (terms[of] === null ? [] : [isSql(of, terms[of], { bind, index })]);
  const anyOf = (column: string, codes: readonly string[] | undefined) =>
    codes === undefined ? [] : [`${column} && ${bind(codes, 'text[]')}`];
  const found = [
    ...(isExact ? [...is('phone'), ...is('number')] : isByName ? is('name') : [`k.office = ${office}`]),
    ...named.conditions,
  ];
  const conditions = [
    isSeen,
    'not c.forgotten',
    ...(office === null ? [] : [`c.home_office = ${office}`]),
    ...anyOf('c.communities', filter.community),
    ...(filter.skill === undefined ? [] : [hasSkillSql('c.skills', bind(filter.skill.map(skillCodeOf), 'text[]'))]),
    ...anyOf('c.themes', filter.barrier),
  ];
  const keys = isExact || isByName ? 'caseload.claimant_key_v3' : 'caseload.claimant_place_v3';
  const text = `select ${candidateColumns}
    from (
      select k.claimant_id, ${named.nearness} as nearness from ${keys} k
      where ${found.join(' and ')} order by nearness desc, claimant_id offset 0
    ) k join caseload.caseload_v7 c on c.claimant_id = k.claimant_id
    where ${conditions.join(' and ')}
    order by k.nearness desc, k.claimant_id limit ${bind(limit, 'integer')}`;
  return { text, values: all };
}

/** Whether the keys `k` have any of the terms. */
export function isSql(
  of: 'name' | 'phone' | 'number',
  terms: string | readonly string[],
  { bind, index }: { readonly bind: Bind; readonly index: BlindIndex },
): string {
  const digests = [terms].flat().map((term) => index.digest(of, term));
  return `k.${of} = any(${bind(digests, 'integer[]')})`;
}

/** Any of the skills, under whatever form of its code it was declared. */
function hasSkillSql(skills: string, codes: string): string {
  return `exists (select from unnest(${skills}) told where ${skillCodeSql('told')} = any(${codes}))`;
}

/** Whose names have enough of the parts that are asked for; those that begin so are nearer than those that sound so. */
function namedSql(
  parts: TermsAskedFor['parts'],
  { bind, index }: { readonly bind: Bind; readonly index: BlindIndex },
): { readonly conditions: readonly string[]; readonly nearness: string } {
  if (parts.length === 0) return { conditions: [], nearness: '0' };
  const digests = parts.map((any) => any.map((term) => index.digest('parts', term)));
  const has = digests.map((any) => `k.parts && ${bind(any, 'integer[]')}`);
  const begins = digests.map(([first]) => `k.parts && array[${bind(first, 'integer')}]`);
  const count = (conditions: readonly string[]) => conditions.map((one) => `(${one})::integer`).join(' + ');
  const least = leastPartsIn(parts.length);
  return {
    conditions: least === parts.length ? has : [`${count(has)} >= ${least}`],
    nearness: `(${count(has)}) * ${parts.length + 1} + ${count(begins)}`,
  };
}
