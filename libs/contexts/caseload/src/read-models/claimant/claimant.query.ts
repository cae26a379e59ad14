import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type LocalDate, type Moment, type Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull } from '@alongside/vault';
import { DataSource, In, type EntityManager } from 'typeorm';
import { caseloadFold } from '../caseload/caseload.fold';
import { CaseloadRow } from '../caseload/caseload.row';
import { claimFold } from '../claim/claim.fold';
import { claimRecord } from '../claim/claim.query';
import { ClaimRow } from '../claim/claim.row';
import { hiddenAmong } from '../claim/hidden-claims';
import { employmentFold } from '../employment/employment.fold';
import { employmentRecord } from '../employment/employment-record';
import { EmploymentRow } from '../employment/employment.row';
import { mergeFold } from '../merge/merge.fold';
import { mergeRecord } from '../merge/merge-record';
import { MergeRow } from '../merge/merge.row';
import { inOrder } from '../past/in-order';
import { Past, type PersonThen } from '../past/past';
import { claimantFold } from './claimant.fold';
import type { ClaimantRecord, ContactRecord, NameRecord } from './claimant.record';
import { ClaimantRow } from './claimant.row';
import { openNames, sealedNames, type ReadBy } from './names-of-supporters';
import { exclusionRecord, supporterRecord } from './supporter-and-exclusion.records';

/**
 * One claimant with claims and jobs, also those of merged records, all of one snapshot; or as it was at a moment. Refuses with
 * `caseload/claimant-not-found`.
 */
export class ShowClaimant extends Query<ClaimantRecord> {
  constructor(
    readonly claimantId: Uuid,
    readonly by: ReadBy,
    readonly moment: Moment | null = null,
  ) {
    super();
  }
}

@QueryHandler(ShowClaimant)
export class ShowClaimantHandler implements IQueryHandler<ShowClaimant> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
    private readonly past: Past,
  ) {}

  async execute({ claimantId, by, moment }: ShowClaimant): Promise<ClaimantRecord> {
    const rows = await this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const ofClaimant = await (moment ? this.rowsThen(manager, claimantId, moment) : rowsOf(manager, claimantId));
      return { ...ofClaimant, names: await sealedNames(manager, ofClaimant.claimant?.supporters ?? [], by) };
    });
    if (!rows.claimant) throw new DomainError('caseload/claimant-not-found', 'not-found', 'There is no such claimant.');
    const { claimantId: id, detailsType, detailsSealed, accessibilityNeedsSealed, ...shown } = rows.claimant;
    const hidden = hiddenAmong(rows.claims);
    const jobs = rows.employments.filter((row) => !isEnteredInError(row));
    const names = await openNames(this.codec, rows.names);
    const details = await this.codec.openSealed(detailsType, { personal: detailsSealed }, ['personal']);
    return {
      id,
      ...shown,
      name: openedOrNull<NameRecord>(details['name']),
      dateOfBirth: openedOrNull<LocalDate>(details['dateOfBirth']),
      contact: openedOrNull<ContactRecord>(details['contact']),
      nationalInsuranceNumber: openedOrNull<string>(details['nationalInsuranceNumber']),
      accessibilityNeeds: await this.openNeeds(accessibilityNeedsSealed),
      flags: rows.flags,
      supporters: await Promise.all(shown.supporters.map((one) => supporterRecord(this.codec, one, names))),
      exclusions: await Promise.all(shown.exclusions.map((one) => exclusionRecord(this.codec, one))),
      mergedInto: rows.mergedInto && (await mergeRecord(this.codec, rows.mergedInto, 'duplicate')),
      mergedRecords: await Promise.all(rows.merged.map((one) => mergeRecord(this.codec, one, 'canonical'))),
      claims: rows.claims
        .filter((row) => !isEnteredInError(row))
        .map((row) => claimRecord(row, { claims: rows.claims, jobs: rows.employments })),
      employments: await Promise.all(jobs.map((row) => employmentRecord(this.codec, row, hidden))),
    };
  }

  /** With the records that were merged into it then and are so still: of one that was let go nobody has asked who may see it. */
  private async rowsThen(manager: EntityManager, id: Uuid, moment: Moment): Promise<Rows> {
    const own = await this.past.of(id, moment);
    const still = await manager.findBy(MergeRow, { canonicalId: id });
    const others = await Promise.all(still.map(({ claimantId }) => this.past.of(claimantId, moment)));
    const isMerged = (then: PersonThen) => then.rows(mergeFold).merge[0]?.canonicalId === id;
    return rowsOfThen(own, others.filter(isMerged));
  }

  private async openNeeds(special: string | null): Promise<string | null> {
    if (special === null) return null;
    const { needs } = await this.codec.openSealed('AccessibilityNeedsDescribed', { special }, ['special']);
    return openedOrNull<string>(needs);
  }
}

function isEnteredInError({ enteredInErrorOn }: ClaimRow | EmploymentRow): boolean {
  return enteredInErrorOn !== null;
}

const claimOrder = { openedOn: 'desc', claimId: 'asc' } as const;
const employmentOrder = { startedOn: 'desc', employmentId: 'asc' } as const;
const mergeOrder = { mergedOn: 'asc', claimantId: 'asc' } as const;

interface Rows {
  readonly claimant: ClaimantRow | null;
  readonly flags: CaseloadRow['flags'];
  readonly mergedInto: MergeRow | null;
  readonly merged: readonly MergeRow[];
  readonly claims: readonly ClaimRow[];
  readonly employments: readonly EmploymentRow[];
}

async function rowsOf(manager: EntityManager, id: Uuid): Promise<Rows> {
  const listed = await manager.findOne(CaseloadRow, {
    select: { claimantId: true, flags: true },
    where: { claimantId: id },
  });
  const merges = await manager.find(MergeRow, { where: [{ claimantId: id }, { canonicalId: id }], order: mergeOrder });
  const merged = merges.filter(({ canonicalId }) => canonicalId === id);
  const claimantId = In([id, ...merged.map((one) => one.claimantId)]);
  return {
    claimant: await manager.findOneBy(ClaimantRow, { claimantId: id }),
    flags: listed?.flags ?? [],
    mergedInto: merges.find((one) => one.claimantId === id) ?? null,
    merged,
    claims: await manager.find(ClaimRow, { where: { claimantId }, order: claimOrder }),
    employments: await manager.find(EmploymentRow, { where: { claimantId }, order: employmentOrder }),
  };
}

function rowsOfThen(own: PersonThen, merged: readonly PersonThen[]): Rows {
  const all = [own, ...merged];
  return {
    claimant: own.rows(claimantFold).claimant[0] ?? null,
    flags: own.rows(caseloadFold).caseload[0]?.flags ?? [],
    mergedInto: own.rows(mergeFold).merge[0] ?? null,
    merged: inOrder(
      merged.flatMap((one) => one.rows(mergeFold).merge),
      mergeOrder,
    ),
    claims: inOrder(
      all.flatMap((one) => one.rows(claimFold).claim),
      claimOrder,
    ),
    employments: inOrder(
      all.flatMap((one) => one.rows(employmentFold).employment),
      employmentOrder,
    ),
  };
}
