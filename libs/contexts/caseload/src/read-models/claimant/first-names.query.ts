import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull } from '@alongside/vault';
import { DataSource } from 'typeorm';
import type { NameRecord } from './claimant.record';
import type { SealedName } from './names-of-supporters';

/** The first names of claimants whom whoever asks has met, by their ids; nobody who was forgotten has one. */
export class ListFirstNames extends Query<ReadonlyMap<Uuid, string>> {
  constructor(readonly claimantIds: readonly Uuid[]) {
    super();
  }
}

const namesSql = `
  select claimant_id as id, name_type as type, name_sealed as sealed from caseload.caseload_v7
  where claimant_id = any($1) and name_sealed is not null`;

@QueryHandler(ListFirstNames)
export class ListFirstNamesHandler implements IQueryHandler<ListFirstNames> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ claimantIds }: ListFirstNames): Promise<ReadonlyMap<Uuid, string>> {
    if (claimantIds.length === 0) return new Map();
    const names = await this.dataSource.query<SealedName[]>(namesSql, [claimantIds]);
    const opened = names.map(async ({ id, type, sealed }) => {
      const { name } = await this.codec.openSealed(type, { personal: sealed }, ['personal']);
      const known = openedOrNull<NameRecord>(name);
      return known === null ? [] : ([[id, known.given]] as const);
    });
    return new Map((await Promise.all(opened)).flat());
  }
}
