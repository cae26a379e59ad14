import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { BreakGlassCount } from './break-glass.record';
import { isOverdueSql } from './shown-glass';

/** How often glass was broken in a period, both days included and without an end where it is not told, by office and reason. */
export class CountBreakGlasses extends Query<BreakGlassCount[]> {
  constructor(
    readonly asked: {
      readonly from?: LocalDate | undefined;
      readonly to?: LocalDate | undefined;
      readonly today: LocalDate;
    },
  ) {
    super();
  }
}

const sql = `
  select g.office, g.reason, count(*)::integer as broken, count(distinct g.claimant_id)::integer as persons,
    count(g.verdict)::integer as reviewed, count(*) filter (where g.verdict = 'not-justified')::integer as "notJustified",
    count(*) filter (where ${isOverdueSql('g', '$3::date')})::integer as overdue
  from high_barriers.break_glass_v1 g where g.broken_on between coalesce($1::date, '-infinity') and coalesce($2::date, 'infinity')
  group by g.office, g.reason order by g.office, g.reason`;

@QueryHandler(CountBreakGlasses)
export class CountBreakGlassesHandler implements IQueryHandler<CountBreakGlasses> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute({ asked: { from, to, today } }: CountBreakGlasses): Promise<BreakGlassCount[]> {
    return this.dataSource.query<BreakGlassCount[]>(sql, [from ?? null, to ?? null, today]);
  }
}
