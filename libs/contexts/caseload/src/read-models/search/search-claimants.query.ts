import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked } from '@alongside/projections';
import { BlindIndex, EventCodec } from '@alongside/vault';
import { isForgotten } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { dialledNumberOf } from '../../domain/names/dialled-number';
import { matchingName, type NameMatch } from '../../domain/names/match-name';
import { searchFor, type AskedFor, type TermsAskedFor } from '../../domain/names/search-for';
import type { PersonName } from '../../domain/claimant/personal-details';
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
    const match = asked.name === undefined ? () => unnamed : matchingName(asked.name);
    const answers = candidates.flatMap((one) => answering(one, terms, match)).sort(byDistance);
    const found = await this.asTheyStay(answers);
    const following = found.filter((one) => after === null || byDistance(one, after) > 0);
    const { shown, last } = cutPage(following, limit);
    return {
      entries: shown.map(recordOf),
      total: found.length,
      next: last && { distance: last.distance, id: last.id },
      isCut: rows.length > mostCandidates,
    };
  }

  /** Each person once, by the record that stays. */
  private async asTheyStay(found: readonly Found[]): Promise<Found[]> {
    const staying = found.flatMap(({ candidate: { row } }) => (row.mergedInto === null ? [] : [row.mergedInto]));
    if (staying.length === 0) return [...found];
    const rows = await this.dataSource.query<CandidateRow[]>(
      `select ${candidateColumns} from caseload.caseload_v7 c where c.claimant_id = any($1)`,
      [staying],
    );
    const canonical = new Map((await openCandidates(this.codec, rows)).map((one) => [one.row.id, one]));
    const stayed = found.flatMap((one): Found[] => {
      const { row, details } = one.candidate;
      if (row.mergedInto === null) return [one];
      const stays = canonical.get(row.mergedInto);
      if (stays === undefined) return [];
      return [{ ...one, id: stays.row.id, candidate: stays, foundAs: { id: row.id, name: details.name } }];
    });
    return stayed.filter(({ id }, at) => stayed.findIndex((other) => other.id === id) === at).sort(byDistance);
  }
}

interface Found extends FoundPlace, Pick<FoundClaimantRecord, 'foundAs'> {
  readonly candidate: Candidate;
  readonly match: NameMatch | null;
}

type Matched = Pick<Found, 'match' | 'distance'>;

const unnamed: Matched = { match: null, distance: 0 };

/** None where a digest was that of something else. */
function answering(candidate: Candidate, terms: TermsAskedFor, match: (name: PersonName) => Matched | null): Found[] {
  const { row, details } = candidate;
  const { contact, nationalInsuranceNumber } = details;
  const phone = contact === undefined || isForgotten(contact) ? null : dialledNumberOf(contact.phone ?? '');
  if (terms.phone !== null && terms.phone !== phone) return [];
  if (terms.number !== null && terms.number !== nationalInsuranceNumber) return [];
  const matched = match(details.name);
  if (matched === null) return [];
  return [{ id: row.id, distance: matched.distance, candidate, match: matched.match, foundAs: null }];
}

function recordOf({ candidate: { row, details }, match, foundAs }: Found): FoundClaimantRecord {
  const { id, registeredOn, birthMonth, office, advisorId } = row;
  return { id, name: details.name, birthMonth, registeredOn, office, advisorId, match, foundAs };
}

function byDistance(a: FoundPlace, b: FoundPlace): number {
  return a.distance - b.distance || (a.id < b.id ? -1 : Number(a.id > b.id));
}
