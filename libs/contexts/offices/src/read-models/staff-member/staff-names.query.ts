import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource, In } from 'typeorm';
import { openStaffName } from './staff-name';
import type { StaffNameRecord } from './staff-member.record';
import { StaffMemberRow } from './staff-member.row';

export interface StaffNamed {
  readonly id: Uuid;
  readonly name: StaffNameRecord;
}

/** The names of those who are or were on the staff; nobody else is among them, nor who was forgotten. */
export class ListStaffNames extends Query<StaffNamed[]> {
  constructor(readonly ids: readonly Uuid[]) {
    super();
  }
}

@QueryHandler(ListStaffNames)
export class ListStaffNamesHandler implements IQueryHandler<ListStaffNames> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ ids }: ListStaffNames): Promise<StaffNamed[]> {
    const rows = await this.dataSource.getRepository(StaffMemberRow).findBy({ personId: In([...ids]) });
    const named = await Promise.all(
      rows.map(async (row) => ({ id: row.personId, name: await openStaffName(this.codec, row) })),
    );
    return named.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]));
  }
}
