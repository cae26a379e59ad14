import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { askedBy } from './asking-vacancy.fold';
import { byAsked, closest, explained, heldBy, relationsOf, sameOf, type Held, type Relation } from './explained';
import { kinshipOf, taxonomiesInForce, type Kinship } from './kin';
import type { Matches, MatchesPlace } from './matches';
import type { MatchedVacancyRecord } from './match.record';
import { matchScore, metOf, type AskedAs } from './match-score';
import {
  matchingPersonSql,
  rankedVacanciesSql,
  type MatchingPerson,
  type RankedVacancy,
} from './matched-vacancies.sql';
import { codesOfExplained, wordingOf } from './wording';

export interface VacanciesForClaimantAsked {
  readonly claimantId: Uuid;
  /** Those of these offices alone; of all unless told. */
  readonly offices: readonly Uuid[] | null;
  /** Where the asker works. */
  readonly ownOffices: readonly Uuid[];
  readonly today: LocalDate;
}

/**
 * The vacancies that could be something for a claimant, the best first, each with what it rests on. Where there are none it says why.
 * Merged records are one person's.
 */
export class MatchVacancies extends Query<Matches<MatchedVacancyRecord>> {
  constructor(
    readonly asked: VacanciesForClaimantAsked,
    readonly page: { readonly limit: number; readonly after: MatchesPlace | null },
  ) {
    super();
  }
}

@QueryHandler(MatchVacancies)
export class MatchVacanciesHandler implements IQueryHandler<MatchVacancies> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, page }: MatchVacancies): Promise<Matches<MatchedVacancyRecord>> {
    const { claimantId, today } = asked;
    const [taxonomies, [person]] = await Promise.all([
      taxonomiesInForce(this.dataSource, today),
      this.dataSource.query<[MatchingPerson]>(matchingPersonSql, [claimantId, today]),
    ]);
    const held = heldBy(person);
    const none = (reason: Matches<never>['reason']) => ({ entries: [], next: null, reason, taxonomies });
    if (held.length === 0) return none('nothing-declared');
    if (person.declined) return none('employers-not-to-be-told');
    if (person.hired) return none('hired');
    const codes = held.map(({ code }) => code);
    const kinship = await kinshipOf(this.dataSource, codes, { taxonomies, levelsOf: 'all' });
    const relations = byAsked([...sameOf(codes), ...relationsOf(kinship.kin, 'held')]);
    const { shown, last } = cutPage(await this.ranked(asked, page, { person, relations, kinship }), page.limit);
    if (shown.length === 0 && page.after === null)
      return none((await this.anyOpen(asked)) ? 'nothing-in-common' : 'no-vacancies');
    const entries = await this.explain(shown, { held, relations, kinship, taxonomies, asked });
    return { entries, next: last && { met: last.met, id: last.vacancyId }, reason: null, taxonomies };
  }

  private ranked(
    { offices, today }: VacanciesForClaimantAsked,
    { limit, after }: MatchVacancies['page'],
    {
      person,
      relations,
      kinship,
    }: { person: MatchingPerson; relations: ReadonlyMap<string, readonly Relation[]>; kinship: Kinship },
  ): Promise<RankedVacancy[]> {
    const codes = [...relations.keys()];
    const met = (as: AskedAs) =>
      codes.map((code) =>
        metOf(matchScore, { as, level: kinship.levels.get(code) ?? null, is: closest(relations.get(code)!)!.is }),
      );
    return this.dataSource.query<RankedVacancy[]>(rankedVacanciesSql, [
      ...[codes, met('required'), met('occupation'), offices, today],
      ...[person.applied, person.excluded, after?.met ?? null, after?.id ?? null, limit + 1],
    ]);
  }

  private async anyOpen({ offices, today }: VacanciesForClaimantAsked): Promise<boolean> {
    const [found] = await this.dataSource.query<[{ any: boolean }]>(anyOpenSql, [offices, today]);
    return found.any;
  }

  private async explain(
    shown: readonly RankedVacancy[],
    of: {
      readonly held: readonly Held[];
      readonly relations: ReadonlyMap<string, readonly Relation[]>;
      readonly kinship: Kinship;
      readonly taxonomies: readonly string[];
      readonly asked: VacanciesForClaimantAsked;
    },
  ): Promise<MatchedVacancyRecord[]> {
    const { held, relations, kinship } = of;
    const { ownOffices, today } = of.asked;
    const asks = shown.map(askedBy);
    const all = new Set(asks.flatMap((asked) => [...asked.keys()]));
    const wording = await wordingOf(this.dataSource, codesOfExplained(all, of), { offices: ownOffices, today });
    return shown.map(({ met: _, required: _r, wanted: _w, occupation: _o, ...vacancy }, at) => ({
      ...vacancy,
      ofOwnOffice: ownOffices.includes(vacancy.office),
      ...explained({ asked: asks[at]!, held, relations, levels: kinship.levels }, wording),
    }));
  }
}

const anyOpenSql = `select exists (
  select from skills_matching.vacancy_ask_v1
  where ($1::uuid[] is null or office = any($1)) and (valid_through is null or valid_through >= $2::date)
) as any`;
