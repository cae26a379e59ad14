import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Moment, Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource, Raw } from 'typeorm';
import { inOrder } from '../past/in-order';
import { Past } from '../past/past';
import { recordsOfSql } from '../viewer/seen.sql';
import { actRecord } from './act-record';
import { consentFold } from './consent.fold';
import type { ConsentRecord } from './consent.record';
import { ConsentRow } from './consent.row';

/** What a claimant agreed to, or did not, by purpose, and what of it is in force on that day: now or at a moment. */
export class ListConsents extends Query<ConsentRecord[]> {
  constructor(
    readonly claimantId: Uuid,
    readonly day: LocalDate,
    readonly moment: Moment | null = null,
  ) {
    super();
  }
}

@QueryHandler(ListConsents)
export class ListConsentsHandler implements IQueryHandler<ListConsents> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
    private readonly past: Past,
  ) {}

  async execute({ claimantId, day, moment }: ListConsents): Promise<ConsentRecord[]> {
    const rows = moment
      ? (await this.past.of(claimantId, moment)).rows(consentFold).consent
      : await this.dataSource.getRepository(ConsentRow).findBy({ claimantId: ofRecords(claimantId) });
    return Promise.all(inOrder(rows, { purpose: 'asc', claimantId: 'asc' }).map((row) => this.recordOf(row, day)));
  }

  private async recordOf(row: ConsentRow, day: LocalDate): Promise<ConsentRecord> {
    const { consentId: id, act, ...shown } = row;
    const { givenOn, expiresOn } = row;
    const inForce = givenOn !== null && givenOn <= day && (expiresOn === null || expiresOn > day);
    return { id, ...shown, inForce, act: act && (await actRecord(this.codec, act)) };
  }
}

function ofRecords(claimantId: Uuid) {
  return Raw((column) => `${column} = any(${recordsOfSql(':claimantId')})`, { claimantId });
}
