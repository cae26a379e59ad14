import { addDays, type LocalDate, type Uuid } from '@alongside/kernel';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Between, DataSource, IsNull } from 'typeorm';
import { reentryWindowDays } from '../../domain/claim/claim.decider';
import { ClaimRow } from './claim.row';

/** Looks for the claim that a new one may be a re-entry of. */
@Injectable()
export class ClaimsOfClaimant {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The claimant's claim that ended last within the re-entry window before that day. */
  async reentryCandidate(claimantId: Uuid, openedOn: LocalDate): Promise<Uuid | null> {
    const claim = await this.dataSource.getRepository(ClaimRow).findOne({
      select: { claimId: true },
      where: {
        claimantId,
        closedOn: Between(addDays(openedOn, -reentryWindowDays), openedOn),
        enteredInErrorOn: IsNull(),
      },
      order: { closedOn: 'desc', claimId: 'asc' },
    });
    return claim?.claimId ?? null;
  }
}
