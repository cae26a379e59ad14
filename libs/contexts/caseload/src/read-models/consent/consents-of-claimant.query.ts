import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { actRecord } from './act-record';
import type { ConsentRecord } from './consent.record';
import { ConsentRow } from './consent.row';

/** What a claimant agreed to, or did not, by purpose, and what of it is in force on that day. */
export class ListConsents extends Query<ConsentRecord[]> {
  constructor(
    readonly claimantId: Uuid,
    readonly day: LocalDate,
  ) {
    super();
  }
}

@QueryHandler(ListConsents)
export class ListConsentsHandler implements IQueryHandler<ListConsents> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ claimantId, day }: ListConsents): Promise<ConsentRecord[]> {
    const rows = await this.dataSource
      .getRepository(ConsentRow)
      .find({ where: { claimantId }, order: { purpose: 'asc' } });
    return Promise.all(rows.map((row) => this.recordOf(row, day)));
  }

  private async recordOf(row: ConsentRow, day: LocalDate): Promise<ConsentRecord> {
    const { consentId: id, claimantId: _, act, ...shown } = row;
    const { givenOn, expiresOn } = row;
    const inForce = givenOn !== null && givenOn <= day && (expiresOn === null || expiresOn > day);
    return { id, ...shown, inForce, act: act && (await actRecord(this.codec, act)) };
  }
}
