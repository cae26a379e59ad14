import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { isAdvisorAtSql, isOnSql } from './advisor-there.sql';

/** Somebody who holds the role of an advisor at an office on a day. */
export interface AdvisorThere {
  readonly personId: Uuid;
  /** Whether the person is there on that day rather than absent. */
  readonly present: boolean;
  /** The first day back of the absence; `null` where nobody knows it, or the person is present. */
  readonly absentUntil: LocalDate | null;
  /** For which the person works on that day, in whatever role. */
  readonly organisations: readonly Uuid[];
}

/** The advisors of an office on a day, without their names; none for an office that nobody registered. */
export class ListAdvisorsAtOffice extends Query<AdvisorThere[]> {
  constructor(
    readonly office: Uuid,
    readonly on: LocalDate,
  ) {
    super();
  }
}

/** Absences of one person do not overlap: there is one at most on a day. */
const advisorsSql = `
  select distinct held.person_id as "personId", absence.absence_id is null as present, absence.valid_to::text as "absentUntil",
    array(
      select of.place_id from offices.staff_role_v1 of
      where of.person_id = held.person_id and of.place_kind = 'organisation' and ${isOnSql('of', '$2::date')}
      order by of.place_id
    ) as organisations
  from offices.staff_role_v1 held
  left join offices.absence_v1 absence on absence.person_id = held.person_id and ${isOnSql('absence', '$2::date')}
  where ${isAdvisorAtSql('held', { office: '$1::uuid', day: '$2::date' })}
  order by held.person_id`;

@QueryHandler(ListAdvisorsAtOffice)
export class ListAdvisorsAtOfficeHandler implements IQueryHandler<ListAdvisorsAtOffice> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute({ office, on }: ListAdvisorsAtOffice): Promise<AdvisorThere[]> {
    return this.dataSource.query<AdvisorThere[]>(advisorsSql, [office, on]);
  }
}
