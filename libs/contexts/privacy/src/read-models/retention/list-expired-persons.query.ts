import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { RecordClasses } from './record-classes';
import type { ExpiredPersonRecord } from './retention.records';

/** Where a page of the list ended. */
export interface ExpiredPlace {
  readonly expiredOn: LocalDate;
  readonly personId: Uuid;
}

export interface ExpiredAsked {
  /** On which day nothing keeps them any more. */
  readonly asAt: LocalDate;
  /** Only those whom a hold keeps, or whom none does; both unless told. */
  readonly onHold?: boolean;
  /** Whether this one is among them; everybody unless told. */
  readonly person?: Uuid;
}

/** Who would be forgotten by the retention schedule, the longest expired first: whom no class of records keeps. */
export class ListExpiredPersons extends Query<Page<ExpiredPersonRecord, ExpiredPlace>> {
  constructor(
    readonly asked: ExpiredAsked,
    readonly page: PageAsked<ExpiredPlace>,
  ) {
    super();
  }
}

/** A class without a rule keeps its persons without end; whoever asked to see what is held is owed that first. One statement, so that page and count are of one snapshot. */
const pageSql = (endsSql: string) => `
  with person as (
    select person_id, array_agg(record_id) as record_ids,
      array_agg(distinct record_class order by record_class) as record_classes, max(ended_on) as ended_on,
      max((ended_on + make_interval(months => rule.months))::date) as expired_on
    from (${endsSql}) ending left join privacy.retention_rule_v1 rule using (record_class)
    where ($6::uuid is null or person_id = $6) and not exists (select from privacy.forgotten_person_v1 forgotten where forgotten.person_id = ending.person_id)
    group by person_id
    having bool_and(((ended_on + make_interval(months => rule.months))::date <= $1::date) is true)
  ), listed as (
    select person.*, exists (
      select from privacy.hold_v1 hold where hold.person_id = any(record_ids) and hold.lifted_on is null
    ) or exists (
      select from privacy.rights_request_v1 asked
      where asked.person_id = any(record_ids) and asked.asks_for = 'access' and asked.status = 'open'
    ) as on_hold
    from person
  ), matching as (
    select * from listed where $2::boolean is null or on_hold = $2
  )
  select
    (select count(*)::integer from matching) as total,
    (select coalesce(json_agg(entry), '[]') from (
      select person_id as "personId", record_classes as "recordClasses", ended_on as "endedOn",
        expired_on as "expiredOn", on_hold as "onHold"
      from matching
      where $3::date is null or (expired_on, person_id) > ($3, $4::uuid)
      order by expired_on, person_id
      limit $5
    ) entry) as rows`;

@QueryHandler(ListExpiredPersons)
export class ListExpiredPersonsHandler implements IQueryHandler<ListExpiredPersons> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly classes: RecordClasses,
  ) {}

  async execute({ asked, page }: ListExpiredPersons): Promise<Page<ExpiredPersonRecord, ExpiredPlace>> {
    const [{ total, rows }] = await this.dataSource.query<[PageRows<ExpiredPersonRecord>]>(
      pageSql(this.classes.endsSql),
      [
        ...[asked.asAt, asked.onHold ?? null, page.after?.expiredOn ?? null, page.after?.personId ?? null],
        ...[page.limit + 1, asked.person ?? null],
      ],
    );
    const { shown, last } = cutPage(rows, page.limit);
    return { entries: shown, total, next: last && { expiredOn: last.expiredOn, personId: last.personId } };
  }
}
