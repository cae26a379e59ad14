import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { QueryBus } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { ListStaffNames } from '@alongside/offices';
import { EventCodec } from '@alongside/vault';
import { DataSource, In } from 'typeorm';
import { ClaimantRow } from '../claimant/claimant.row';
import { supporterRecord } from '../claimant/supporter-and-exclusion.records';
import type { InteractionRow } from './interaction.row';

/** A name by the id of whoever has it. */
export type Names = ReadonlyMap<Uuid, string>;

/**
 * What those who took part are called, as far as whoever sees the record may know it: the staff's names are in the register, and
 * those of supporters on the claimant's own record. What another claimant (be it a supporter) or an employer is called is not told.
 */
@Injectable()
export class ParticipantNames {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    private readonly codec: EventCodec,
  ) {}

  /** Of interactions of one person, whichever of the merged records they are on. */
  async in(rows: readonly InteractionRow[]): Promise<Names> {
    const participants = rows.flatMap(({ log }) => log?.participants ?? []);
    const staff = participants.filter(isStaff).map(({ id }) => id);
    const hasSupporters = participants.some(({ kind }) => kind === 'supporter');
    const [ofStaff, ofSupporters] = await Promise.all([
      staff.length > 0 ? this.queries.execute(new ListStaffNames([...new Set(staff)])) : [],
      hasSupporters ? this.ofSupporters([...new Set(rows.map(({ claimantId }) => claimantId))]) : [],
    ]);
    return new Map([...ofSupporters, ...ofStaff.map(({ id, name }) => [id, `${name.given} ${name.family}`] as const)]);
  }

  /** Under the id of the support; one with a record of the own is named there alone. */
  private async ofSupporters(claimantIds: readonly Uuid[]): Promise<(readonly [Uuid, string])[]> {
    const claimants = await this.dataSource.getRepository(ClaimantRow).findBy({ claimantId: In(claimantIds) });
    const supporters = claimants.flatMap((claimant) => claimant.supporters);
    const named = supporters.map((one) => supporterRecord(this.codec, one, new Map()));
    return (await Promise.all(named)).flatMap(({ supporterId, name }) => (name === null ? [] : [[supporterId, name]]));
  }
}

export function isStaff({ kind }: { readonly kind: string }): boolean {
  return kind === 'advisor' || kind === 'desk-worker';
}
