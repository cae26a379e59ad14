import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';

/** Of the partnerships for which claimants were selected in a period, both days included. */
export interface PartnershipFigures {
  readonly selected: number;
  readonly accepted: number;
  readonly declined: number;
  readonly jobs: number;
  readonly withdrawn: number;
  readonly open: number;
  readonly calls: number;
  /** The middle of the weeks from the claimant's yes to the job; `null` where none led to a job. */
  readonly medianWeeksToJob: number | null;
}

export class CountPartnerships extends Query<PartnershipFigures> {
  constructor(readonly asked: { readonly office: Uuid; readonly from: LocalDate; readonly to: LocalDate }) {
    super();
  }
}

const sql = `
  select count(*)::integer as selected,
    count(*) filter (where answered_on is not null and state <> 'declined')::integer as accepted,
    count(*) filter (where state = 'declined')::integer as declined,
    count(*) filter (where state = 'job-found')::integer as jobs,
    count(*) filter (where state = 'withdrawn')::integer as withdrawn,
    count(*) filter (where state in ('selected', 'accepted'))::integer as open,
    coalesce(sum(call_count), 0)::integer as calls,
    percentile_cont(0.5) within group (order by (ended_on - answered_on) / 7.0) filter (where state = 'job-found')
      as "medianWeeksToJob"
  from staff_autonomy.partnership_v1
  where office = $1 and selected_on between $2 and $3 and state <> 'entered-in-error'`;

@QueryHandler(CountPartnerships)
export class CountPartnershipsHandler implements IQueryHandler<CountPartnerships> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked: { office, from, to } }: CountPartnerships): Promise<PartnershipFigures> {
    const [figures] = await this.dataSource.query<[PartnershipFigures]>(sql, [office, from, to]);
    return figures;
  }
}
