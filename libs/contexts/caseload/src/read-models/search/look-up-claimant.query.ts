import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { BlindIndex, EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { answersTo, type Identifiers } from '../../domain/names/answers-to';
import { searchFor, type TermsAskedFor } from '../../domain/names/search-for';
import { recordsOfSql, Values } from '../viewer/seen.sql';
import { isSql } from './search.sql';
import { candidateColumns, openCandidates, type Candidate, type CandidateRow } from './candidate';

export interface LookedUp {
  readonly claimantId: Uuid;
  readonly givenName: string;
}

/**
 * The one person who answers exactly to all that is said, of any office, by the record that stays; `null` where it is nobody, or more than
 * one. Nobody is found by the own words, nor whoever excluded somebody or an organisation of those who ask. Refuses with
 * `caseload/search-too-wide` and `caseload/national-insurance-number-invalid`.
 */
export class LookUpClaimant extends Query<LookedUp | null> {
  constructor(
    readonly said: Identifiers,
    /** Who asks, and the organisations that the person works for. */
    readonly askers: readonly Uuid[],
  ) {
    super();
  }
}

/** As many records of one name and month of birth, or of one phone, are opened and compared. */
const mostCandidates = 500;

@QueryHandler(LookUpClaimant)
export class LookUpClaimantHandler implements IQueryHandler<LookUpClaimant> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
    private readonly index: BlindIndex,
  ) {}

  async execute({ said: given, askers }: LookUpClaimant): Promise<LookedUp | null> {
    const { dateOfBirth, ...others } = given;
    const terms = searchFor(others, { within: 'nation' });
    const said = { ...given, ...(terms.number !== null && { nationalInsuranceNumber: terms.number }) };
    const candidates = await this.candidates(terms, dateOfBirth, askers);
    const found = candidates.filter(({ details }) => answersTo(details, said));
    const [id, ...more] = new Set(found.map(({ row }) => row.mergedInto ?? row.id));
    if (id === undefined || more.length > 0) return null;
    const stays = found.find(({ row }) => row.id === id) ?? (await this.openRecord(id));
    return stays === undefined ? null : { claimantId: id, givenName: stays.details.name.given };
  }

  private async candidates(
    terms: TermsAskedFor,
    dateOfBirth: LocalDate | undefined,
    askers: readonly Uuid[],
  ): Promise<Candidate[]> {
    const { bind, all } = new Values();
    const { index } = this;
    const digests = (['name', 'phone', 'number'] as const).flatMap((of) =>
      terms[of] === null ? [] : [isSql(of, terms[of], { bind, index })],
    );
    const month = dateOfBirth?.slice(0, 7);
    const born = month === undefined ? [] : [`(c.birth_month is null or c.birth_month = ${bind(month, 'text')})`];
    const asking = bind(askers, 'uuid[]');
    const isOpen = `not exists (
      select from caseload.caseload_v7 one where one.claimant_id = any(${recordsOfSql('coalesce(c.canonical_id, c.claimant_id)')})
        and (one.claimant_id = any(${asking}) or one.excluded && ${asking}))`;
    const rows = await this.dataSource.query<CandidateRow[]>(
      `select ${candidateColumns}
      from caseload.claimant_key_v3 k join caseload.caseload_v7 c on c.claimant_id = k.claimant_id
      where ${[...digests, ...born, isOpen].join(' and ')} and not c.forgotten and c.registered_on is not null
      limit ${mostCandidates}`,
      all,
    );
    return openCandidates(this.codec, rows);
  }

  private async openRecord(id: Uuid): Promise<Candidate | undefined> {
    const rows = await this.dataSource.query<CandidateRow[]>(
      `select ${candidateColumns} from caseload.caseload_v7 c where c.claimant_id = $1 and not c.forgotten`,
      [id],
    );
    return (await openCandidates(this.codec, rows))[0];
  }
}
