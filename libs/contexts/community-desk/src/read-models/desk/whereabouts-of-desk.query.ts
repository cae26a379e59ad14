import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';

/** At which office a desk is, and which organisations are there on a day. */
export interface DeskWhereabouts {
  readonly office: Uuid;
  readonly organisations: readonly Uuid[];
}

/** `null` where there is no such desk. */
export class FindWhereaboutsOfDesk extends Query<DeskWhereabouts | null> {
  constructor(
    readonly deskId: Uuid,
    readonly day: LocalDate,
  ) {
    super();
  }
}

const findSql = `
  select office, array(
    select organisation_id from community_desk.desk_partner_v1 partner
    where partner.desk_id = desk.desk_id and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
      and (closed_on is null or closed_on > $2::date)
  ) as organisations
  from community_desk.desk_v1 desk where desk_id = $1`;

@QueryHandler(FindWhereaboutsOfDesk)
export class FindWhereaboutsOfDeskHandler implements IQueryHandler<FindWhereaboutsOfDesk> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ deskId, day }: FindWhereaboutsOfDesk): Promise<DeskWhereabouts | null> {
    const [found] = await this.dataSource.query<DeskWhereabouts[]>(findSql, [deskId, day]);
    return found ?? null;
  }
}
