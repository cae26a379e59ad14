import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Interval, LocalDate, Uuid } from '@alongside/kernel';
import { ListAdvisorsAtOffice } from '@alongside/offices';
import { DataSource } from 'typeorm';
import type { Spell } from '../../domain/assignment/spells';
import type { Reassignable, Successor } from '../../domain/reassignment/share-out';
import { mostAtOnce } from '../../domain/reassignment/reassignment.decider';
import type { CaseloadFilter } from '../caseload/caseload-filter';
import { CaseloadSql } from '../caseload/caseload-sql';
import type { Viewer } from '../viewer/viewer';

export interface ReassignableAsked {
  readonly office: Uuid;
  readonly fromAdvisorId: Uuid;
  /** Which of the caseload are meant; `null`: those alone who are named. */
  readonly filter: CaseloadFilter | null;
  /** Who is meant whatever the filter says, by any record. */
  readonly named: readonly Uuid[];
  /** On which others have to be advisors of the office, to take over or to stand in. */
  readonly days: readonly LocalDate[];
  readonly today: LocalDate;
  /** Only those whom the viewer may see are given to others. */
  readonly viewer: Viewer;
}

/** A record on which the advisor is in charge, with who was and who stands in, on which days. */
export interface AssignedRecord {
  readonly claimantId: Uuid;
  /** The earliest first. */
  readonly spells: readonly Spell[];
  readonly covers: readonly Interval[];
}

export interface ReassignableFound extends Omit<Reassignable, 'records' | 'refused'> {
  readonly assigned: readonly AssignedRecord[];
}

/** Whom an advisor has in charge at an office, and who could have them: one claimant more than may be given to others at once. */
export class FindReassignable extends Query<{
  readonly caseload: readonly ReassignableFound[];
  readonly successors: readonly Successor[];
}> {
  constructor(readonly asked: ReassignableAsked) {
    super();
  }
}

const interval = `'validFrom', valid_from, 'validTo', valid_to`;
const spellsSql = `select coalesce(json_agg(json_build_object('advisorId', advisor_id, 'office', office, ${interval}) order by valid_from), '[]')
  from caseload.assignment_spell_v2 spell where spell.claimant_id = one.claimant_id`;
const coversSql = `select coalesce(json_agg(json_build_object(${interval})), '[]')
  from caseload.assignment_cover_v2 cover where cover.claimant_id = one.claimant_id`;

@QueryHandler(FindReassignable)
export class FindReassignableHandler implements IQueryHandler<FindReassignable> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ asked }: FindReassignable) {
    return { caseload: await this.caseloadOf(asked), successors: await this.successorsAt(asked) };
  }

  /** As on the advisor's list, without those for whom the advisor only stands in: which records the advisor has is looked up. */
  private caseloadOf(asked: ReassignableAsked): Promise<ReassignableFound[]> {
    const { office, fromAdvisorId: advisorId, filter, named, today, viewer } = asked;
    const sql = new CaseloadSql({ of: { kind: 'advisor', advisorId }, today, viewer });
    const isMeant = filter === null ? 'false' : sql.conditions(filter).join(' and ');
    const ofPerson = `from caseload.caseload_v7 one where one.claimant_id = any(c.duplicate_ids || c.claimant_id)`;
    const text = `
      select c.claimant_id as "claimantId", held.assigned, held.proposed as "proposedAdvisorIds",
        c.duplicate_ids || array(select distinct unnest(one.excluded) ${ofPerson}) as excluded
      from ${sql.from}
      cross join lateral (
        select array_agg(one.claimant_id) as records,
          json_agg(json_build_object('claimantId', one.claimant_id, 'spells', (${spellsSql}), 'covers', (${coversSql}))
            order by one.claimant_id) as assigned,
          array_remove(array_agg(distinct one.proposed_advisor_id), null) as proposed
        ${ofPerson} and one.advisor_id = ${sql.bind(advisorId, 'uuid')} and one.office = ${sql.bind(office, 'uuid')}
      ) held
      where held.records is not null
        and ((${isMeant}) or held.records || c.claimant_id && ${sql.bind(named, 'uuid[]')})
      order by c.claimant_id limit ${mostAtOnce + 1}`;
    return this.dataSource.query<ReassignableFound[]>(text, sql.values);
  }

  private async successorsAt({ office, days }: ReassignableAsked): Promise<Successor[]> {
    const there = await Promise.all(days.map((day) => this.queries.execute(new ListAdvisorsAtOffice(office, day))));
    const [last, ...others] = there.reverse();
    const throughout = last!.filter(({ personId: id }) =>
      others.every((one) => one.some(({ personId }) => personId === id)),
    );
    const counted = await this.dataSource.query<{ id: Uuid; count: number }[]>(
      `select advisor_id as id, count(distinct coalesce(canonical_id, claimant_id))::integer as count from caseload.caseload_v7
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
