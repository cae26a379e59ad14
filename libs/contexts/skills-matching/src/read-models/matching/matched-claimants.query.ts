import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@alongside/caseload';
import { openName } from '@alongside/employers';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { cutPage } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { askedBy } from './asking-vacancy.fold';
import { byAsked, explained, heldBy, relationsOf, sameOf, type Relation } from './explained';
import type { AskedAt } from './gap-courses';
import { kinshipOf, taxonomiesInForce, type Kinship } from './kin';
import type { Matches, MatchesPlace } from './matches';
import type { MatchedClaimantRecord } from './match.record';
import { matchScore, metOf, type AskedAs } from './match-score';
import {
  matchingVacancySql,
  rankedClaimantsSql,
  type MatchingVacancy,
  type MetBy,
  type RankedClaimant,
} from './matched-claimants.sql';
import { codesOfExplained, wordingOf } from './wording';

export interface ClaimantsForVacancyAsked {
  readonly vacancyId: Uuid;
  readonly viewer: Viewer;
  readonly today: LocalDate;
}

/**
 * Who of the viewer's offices and own caseload, as far as the viewer may see them, could be put forward for a vacancy, the best first, each
 * with what it rests on. Where there is nobody it says why. Refuses with `employers/vacancy-not-found`.
 */
export class MatchClaimants extends Query<Matches<MatchedClaimantRecord>> {
  constructor(
    readonly asked: ClaimantsForVacancyAsked,
    readonly page: { readonly limit: number; readonly after: MatchesPlace | null },
  ) {
    super();
  }
}

@QueryHandler(MatchClaimants)
export class MatchClaimantsHandler implements IQueryHandler<MatchClaimants> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({
    asked: { vacancyId, viewer, today },
    page,
  }: MatchClaimants): Promise<Matches<MatchedClaimantRecord>> {
    const [taxonomies, [vacancy]] = await Promise.all([
      taxonomiesInForce(this.dataSource, today),
      this.dataSource.query<MatchingVacancy[]>(matchingVacancySql, [vacancyId, today]),
    ]);
    if (!vacancy) throw new DomainError('employers/vacancy-not-found', 'not-found', 'There is no such vacancy.');
    const asked = askedBy(vacancy);
    const none = (reason: Matches<never>['reason']) => ({ entries: [], next: null, reason, taxonomies });
    if (!vacancy.open) return none('vacancy-not-open');
    if (asked.size === 0) return none('asks-for-nothing-by-code');
    const codes = [...asked.keys()];
    const kinship = await kinshipOf(this.dataSource, codes, { taxonomies, levelsOf: 'own' });
    const relations = byAsked([...sameOf(codes), ...relationsOf(kinship.kin, 'asked')]);
    const importance = [...asked.values()].reduce((sum, as) => sum + matchScore.importance[as], 0);
    const near = nearOf(asked, relations, kinship);
    const { text, values } = rankedClaimantsSql({ vacancyId, viewer, today, near, importance }, page);
    const { shown, last } = cutPage(await this.dataSource.query<RankedClaimant[]>(text, values), page.limit);
    if (shown.length === 0 && page.after === null) return none('nobody-in-reach');
    const entries = await this.explain(shown, {
      asked,
      relations,
      kinship,
      taxonomies,
      at: { offices: viewer.offices, today },
    });
    return { entries, next: last && { met: last.met, id: last.id }, reason: null, taxonomies };
  }

  private async explain(
    shown: readonly RankedClaimant[],
    of: {
      readonly asked: ReadonlyMap<string, AskedAs>;
      readonly relations: ReadonlyMap<string, readonly Relation[]>;
      readonly kinship: Kinship;
      readonly taxonomies: readonly string[];
      readonly at: AskedAt;
    },
  ): Promise<MatchedClaimantRecord[]> {
    const { asked, relations, kinship } = of;
    const each = shown.map(heldBy);
    const wording = await wordingOf(
      this.dataSource,
      codesOfExplained(new Set(asked.keys()), { ...of, held: each.flat() }),
      of.at,
    );
    return Promise.all(
      shown.map(async ({ id, consented, nameType, nameSealed }, at) => ({
        claimantId: id,
        claimantName: await openName(this.codec, { nameType, nameSealed }),
        consent: consented ? 'given' : 'to-be-asked',
        ...explained({ asked, held: each[at]!, relations, levels: kinship.levels }, wording),
      })),
    );
  }
}

/** What each thing that is close meets of each thing that is asked for; the same one, and whatever is close twice, as the closest. */
function nearOf(
  asked: ReadonlyMap<string, AskedAs>,
  relations: ReadonlyMap<string, readonly Relation[]>,
  { levels }: Kinship,
): MetBy[] {
  return [...asked].flatMap(([code, as], at) => {
    const close = new Map<string, number>();
    for (const { held, is } of relations.get(code) ?? []) {
      const met = matchScore.importance[as] * metOf(matchScore, { as, level: levels.get(code) ?? null, is });
      close.set(held, Math.max(met, close.get(held) ?? 0));
    }
    return [...close].map(([held, met]) => ({ asked: at, held, met }));
  });
}
