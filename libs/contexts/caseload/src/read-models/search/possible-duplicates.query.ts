import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { likenessesOf, type Likeness } from '../../domain/names/likeness';
import { boundViewer, seenSql, staysSql, Values } from '../viewer/seen.sql';
import type { Viewer } from '../viewer/viewer';
import { candidateColumns, openCandidates, type Candidate, type CandidateRow } from './candidate';
import type { PossibleDuplicateRecord } from './found-claimant.record';

/**
 * Other records, of those that the viewer may see, that may be of the same person: with a name like it and the same month of birth, or
 * with the same phone, unless they were told apart. Those with the most reasons first; none of a record that is merged into another.
 */
export class ListPossibleDuplicates extends Query<PossibleDuplicateRecord[]> {
  constructor(
    readonly claimantId: Uuid,
    readonly viewer: Viewer,
    readonly today: LocalDate,
  ) {
    super();
  }
}

const mostShown = 50;

@QueryHandler(ListPossibleDuplicates)
export class ListPossibleDuplicatesHandler implements IQueryHandler<ListPossibleDuplicates> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ claimantId, viewer, today }: ListPossibleDuplicates): Promise<PossibleDuplicateRecord[]> {
    const { bind, all } = new Values();
    const id = bind(claimantId, 'uuid');
    const { isSeen } = seenSql('c', boundViewer(viewer, bind), bind(today, 'date'));
    const rows = await this.dataSource.query<CandidateRow[]>(
      `with own as (select * from caseload.claimant_key_v3 where claimant_id = ${id}), alike as (
        select k.claimant_id from own join caseload.claimant_key_v3 k on k.likeness = own.likeness
        union select k.claimant_id from own join caseload.claimant_key_v3 k on k.phone = own.phone
        union select claimant_id from own)
      select ${candidateColumns} from alike join caseload.caseload_v7 c on c.claimant_id = alike.claimant_id
      where c.claimant_id = ${id} or (${isSeen} and ${staysSql('c')} and not exists (
        select from caseload.duplicate_dismissal_v1 d
        where d.claimant_id = least(c.claimant_id, ${id}) and d.other_id = greatest(c.claimant_id, ${id})))
      order by (c.claimant_id = ${id}) desc, c.claimant_id limit ${bind(mostShown + 1, 'integer')}`,
      all,
    );
    const [own, ...others] = await openCandidates(this.codec, rows);
    if (own?.row.id !== claimantId || own.row.mergedInto !== null) return [];
    const details = knownOf(own);
    return others
      .map((other) => ({ other, reasons: likenessesOf(details, knownOf(other)) }))
      .filter(({ reasons }) => isReasonEnough(reasons))
      .sort((a, b) => b.reasons.length - a.reasons.length)
      .map(({ other, reasons }) => duplicateOf(other, reasons));
  }
}

/** Half a nation has the name of somebody, or the month of birth. */
function isReasonEnough(reasons: readonly Likeness[]): boolean {
  const has = (...any: Likeness[]) => any.some((one) => reasons.includes(one));
  return has('same-phone') || (has('same-name', 'similar-name') && has('same-date-of-birth', 'same-birth-month'));
}

/** With the month of birth, which is not sealed with the others. */
function knownOf({ row: { birthMonth }, details }: Candidate): Candidate['details'] {
  return birthMonth === null ? details : { ...details, birthMonth };
}

function duplicateOf({ row, details }: Candidate, reasons: string[]): PossibleDuplicateRecord {
  const { id, registeredOn, birthMonth, office } = row;
  const dateOfBirth = (details.dateOfBirth as LocalDate | undefined) ?? null;
  return { id, name: details.name, dateOfBirth, birthMonth, registeredOn, office, reasons };
}
