import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked } from '@alongside/projections';
import { BlindIndex, EventCodec } from '@alongside/vault';
import { isForgotten } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { dialledNumberOf } from '../../domain/names/dialled-number';
import { matchName, type NameMatch } from '../../domain/names/match-name';
import { searchFor, type AskedFor, type TermsAskedFor } from '../../domain/names/search-for';
import type { Viewer } from '../viewer/viewer';
import { candidateColumns, openCandidates, type Candidate, type CandidateRow } from './candidate';
import type { FoundClaimantRecord } from './found-claimant.record';
import { candidatesSql, type SearchFilter } from './search.sql';

/** Where a page of what was found ended. */
export interface FoundPlace {
  readonly distance: number;
  readonly id: Uuid;
}

export interface FoundPage extends Page<FoundClaimantRecord, FoundPlace> {
  /** There are more than are looked at: whoever is looked for may be among them. */
  readonly isCut: boolean;
}

/**
 * Claimants by name, phone or National Insurance number, the closest first. Within an office the name may be begun only, or spelled in
 * another way; in the nation it is the whole name. The total is of those found.
 */
export class SearchClaimants extends Query<FoundPage> {
  constructor(
    readonly asked: AskedFor & { readonly filter: SearchFilter; readonly viewer: Viewer; readonly today: LocalDate },
    readonly page: PageAsked<FoundPlace>,
  ) {
    super();
  }
}

/** As many are opened to be compared with what was asked for. */
const mostCandidates = 100;

@QueryHandler(SearchClaimants)
export class SearchClaimantsHandler implements IQueryHandler<SearchClaimants> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
    private readonly index: BlindIndex,
  ) {}

  async execute({ asked, page: { limit, after } }: SearchClaimants): Promise<FoundPage> {
    const { filter, viewer, today } = asked;
    const terms = searchFor(asked, { within: filter.office === undefined ? 'nation' : 'office' });
    const { text, values } = candidatesSql({ terms, filter, viewer, today, limit: mostCandidates + 1 }, this.index);
    const rows = await this.dataSource.query<CandidateRow[]>(text, values);
    const candidates = await openCandidates(this.codec, rows.slice(0, mostCandidates));
    const answers = candidates.flatMap((one) => answering(one, asked.name, terms)).sort(byDistance);
    const found = await this.asTheyStay(answers);
    const following = found.filter((one) => after === null || byDistance(one, after) > 0);
    const { shown, last } = cutPage(following, limit);
    return {
      entries: shown.map(({ entry }) => entry),
      total: found.length,
      next: last && { distance: last.distance, id: last.id },
      isCut: rows.length > mostCandidates,
    };
  }

  /** Each person once, by the record that stays. */
  private async asTheyStay(found: readonly Found[]): Promise<Found[]> {
    const staying = found.flatMap(({ mergedInto }) => (mergedInto === null ? [] : [mergedInto]));
    if (staying.length === 0) return [...found];
    const rows = await this.dataSource.query<CandidateRow[]>(
      `select ${candidateColumns} from caseload.caseload_v6 c where c.claimant_id = any($1)`,
      [staying],
    );
    const canonical = new Map((await openCandidates(this.codec, rows)).map((one) => [one.id, one]));
    const stayed = found.flatMap((one): Found[] => {
      if (one.mergedInto === null) return [one];
      const stays = canonical.get(one.mergedInto);
      if (stays === undefined) return [];
      const { id, name, match } = one.entry;
      return [{ ...one, id: stays.id, entry: { ...recordOf(stays), match, foundAs: { id, name } } }];
    });
    return stayed.filter(({ id }, at) => stayed.findIndex((other) => other.id === id) === at).sort(byDistance);
  }
}

interface Found extends FoundPlace {
  readonly mergedInto: Uuid | null;
  readonly entry: FoundClaimantRecord;
}

/** None where a digest was that of something else. */
function answering(candidate: Candidate, name: string | undefined, terms: TermsAskedFor): Found[] {
  const { id, details, mergedInto } = candidate;
  const { contact, nationalInsuranceNumber } = details;
  const phone = contact === undefined || isForgotten(contact) ? null : dialledNumberOf(contact.phone ?? '');
  if (terms.phone !== null && terms.phone !== phone) return [];
  if (terms.number !== null && terms.number !== nationalInsuranceNumber) return [];
  const matched: { match: NameMatch | null; distance: number } | null =
    name === undefined ? { match: null, distance: 0 } : matchName(name, details.name);
  if (matched === null) return [];
  const entry = { ...recordOf(candidate), match: matched.match, foundAs: null };
  return [{ id, distance: matched.distance, mergedInto, entry }];
}

function recordOf({ id, details, registeredOn, birthMonth, office, advisorId }: Candidate) {
  return { id, name: details.name, birthMonth, registeredOn, office, advisorId };
}

function byDistance(a: FoundPlace, b: FoundPlace): number {
  return a.distance - b.distance || (a.id < b.id ? -1 : Number(a.id > b.id));
}
