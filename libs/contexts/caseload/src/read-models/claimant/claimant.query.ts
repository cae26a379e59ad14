import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource, type EntityManager } from 'typeorm';
import { CaseloadRow } from '../caseload/caseload.row';
import { claimRecord } from '../claim/claim.query';
import { ClaimRow } from '../claim/claim.row';
import { employmentRecord } from '../employment/employment-record';
import { EmploymentRow } from '../employment/employment.row';
import { openedOrNull } from '../open-sealed';
import type { ClaimantRecord, ContactRecord, NameRecord } from './claimant.record';
import { ClaimantRow } from './claimant.row';
import { openNames, sealedNames, type ReadBy } from './names-of-supporters';
import { exclusionRecord, supporterRecord } from './supporter-and-exclusion.records';

/** One claimant with claims and jobs, all of one snapshot. Refuses with `caseload/claimant-not-found`. */
export class ShowClaimant extends Query<ClaimantRecord> {
  constructor(
    readonly claimantId: Uuid,
    readonly by: ReadBy,
  ) {
    super();
  }
}

@QueryHandler(ShowClaimant)
export class ShowClaimantHandler implements IQueryHandler<ShowClaimant> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ claimantId, by }: ShowClaimant): Promise<ClaimantRecord> {
    const rows = await this.dataSource.transaction('REPEATABLE READ', (manager) => rowsOf(manager, claimantId, by));
    if (!rows.claimant) throw new DomainError('caseload/claimant-not-found', 'not-found', 'There is no such claimant.');
    const { claimantId: id, detailsType, detailsSealed, accessibilityNeedsSealed, ...shown } = rows.claimant;
    const hidden = new Set(rows.claims.filter(isEnteredInError).map(({ claimId }) => claimId));
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
      claims: rows.claims
        .filter((row) => !isEnteredInError(row))
        .map((row) => claimRecord(row, { claims: rows.claims, jobs: rows.employments })),
      employments: await Promise.all(jobs.map((row) => employmentRecord(this.codec, row, hidden))),
    };
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

async function rowsOf(manager: EntityManager, claimantId: Uuid, by: ReadBy) {
  const claimant = await manager.findOneBy(ClaimantRow, { claimantId });
  const listed = await manager.findOne(CaseloadRow, {
    select: { claimantId: true, flags: true },
    where: { claimantId },
  });
  return {
    claimant,
    flags: listed?.flags ?? [],
    names: await sealedNames(manager, claimant?.supporters ?? [], by),
    claims: await manager.find(ClaimRow, { where: { claimantId }, order: { openedOn: 'desc', claimId: 'asc' } }),
    employments: await manager.find(EmploymentRow, {
      where: { claimantId },
      order: { startedOn: 'desc', employmentId: 'asc' },
    }),
  };
}
