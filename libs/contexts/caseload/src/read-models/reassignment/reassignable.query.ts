import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { ListAdvisorsAtOffice } from '@alongside/offices';
import { DataSource } from 'typeorm';
import type { Reassignable, Successor } from '../../domain/reassignment/share-out';
import { mostAtOnce } from '../../domain/reassignment/reassignment.decider';
import type { CaseloadFilter } from '../caseload/caseload-filter';
import { CaseloadSql } from '../caseload/caseload-sql';
import type { Viewer } from '../viewer/viewer';

export interface ReassignableAsked {
  readonly office: Uuid;
  readonly fromAdvisorId: Uuid;
  /** Which of the caseload are meant. */
  readonly filter: CaseloadFilter;
  /** On which others have to be advisors of the office, to take over or to stand in. */
  readonly days: readonly LocalDate[];
  readonly today: LocalDate;
  /** Only those whom the viewer may see are given to others. */
  readonly viewer: Viewer;
}

/** Whom an advisor has in charge at an office, and who could have them: one claimant more than may be given to others at once. */
export class FindReassignable extends Query<{
  readonly caseload: readonly Reassignable[];
  readonly successors: readonly Successor[];
}> {
  constructor(readonly asked: ReassignableAsked) {
    super();
  }
}

@QueryHandler(FindReassignable)
export class FindReassignableHandler implements IQueryHandler<FindReassignable> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ asked }: FindReassignable) {
    return { caseload: await this.caseloadOf(asked), successors: await this.successorsAt(asked) };
  }

  private caseloadOf({ office, fromAdvisorId, filter, today, viewer }: ReassignableAsked): Promise<Reassignable[]> {
    const sql = new CaseloadSql({ kind: 'office', office }, today, viewer);
    const text = `
      select c.claimant_id as "claimantId", c.excluded, c.proposed_advisor_id as "proposedAdvisorId",
        ${sql.conditions(filter).join(' and ')} as "isMeant"
      from ${sql.from}
      where c.advisor_id = ${sql.bind(fromAdvisorId, 'uuid')}
      order by c.claimant_id limit ${mostAtOnce + 1}`;
    return this.dataSource.query<Reassignable[]>(text, sql.values);
  }

  private async successorsAt({ office, days }: ReassignableAsked): Promise<Successor[]> {
    const there = await Promise.all(days.map((day) => this.queries.execute(new ListAdvisorsAtOffice(office, day))));
    const [last, ...others] = there.reverse();
    const throughout = last!.filter(({ personId: id }) =>
      others.every((one) => one.some(({ personId }) => personId === id)),
    );
    const counted = await this.dataSource.query<{ id: Uuid; count: number }[]>(
      `select advisor_id as id, count(*)::integer as count from caseload.caseload_v4
       where advisor_id = any($1::uuid[]) and registered_on is not null group by advisor_id`,
      [throughout.map(({ personId }) => personId)],
    );
    const sizes = new Map(counted.map(({ id, count }) => [id, count]));
    return throughout.map(({ personId, organisations }) => ({
      advisorId: personId,
      organisations,
      caseload: sizes.get(personId) ?? 0,
    }));
  }
}
