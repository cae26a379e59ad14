import type { LocalDate } from '@alongside/kernel';
import { reentryWindowDays } from '../../domain/claim/claim.decider';
import type { CaseloadOf } from '../caseload/caseload-filter';
import { CaseloadSql } from '../caseload/caseload-sql';
import type { Viewer } from '../viewer/viewer';
import { jobTaskKinds, taskStandings, type TaskFilter, type TaskStanding } from './task-filter';

const jobKinds = jobTaskKinds.map((kind) => `'${kind}'`).join(', ');

export interface TasksOf {
  readonly of: CaseloadOf;
  /** Who is in charge, who stands in and who may see whom is as at this day: today in London. */
  readonly today: LocalDate;
  /** What is open, due or overdue is as at this day. */
  readonly asAt: LocalDate;
  readonly viewer: Viewer;
}

/** The tasks of the claimants of a caseload list, as parts of a statement over `t` (the task) and `c` as there. */
export class TaskSql {
  readonly caseload: CaseloadSql;
  /** By which tasks come in order. */
  readonly day = `coalesce(t.due_on, 'infinity')`;
  private readonly asAt: string;
  private readonly stands: Readonly<Record<TaskStanding, string>>;
  private readonly isOpen: string;

  constructor({ of, today, asAt, viewer }: TasksOf) {
    this.caseload = new CaseloadSql({ of, today, viewer, reads: 'tasks' });
    this.asAt = this.caseload.bind(asAt, 'date');
    this.stands = {
      overdue: `t.due_on < ${this.asAt}`,
      due: `t.due_on = ${this.asAt}`,
      upcoming: `t.due_on > ${this.asAt}`,
      undated: 't.due_on is null',
    };
    // Nothing is closed ahead: of today and later days the index has what is open by itself.
    const closedLater = asAt < today ? ` or task.closed_on > ${this.asAt}` : '';
    this.isOpen = `task.open_from <= ${this.asAt} and (task.closed_on is null${closedLater})
      and (task.kind <> 'job-lost-contact' or ${this.isLost})`;
  }

  /**
   * Nobody needs to be asked about a job once a claim was opened since or another job goes on or has begun: what comes then has tasks of
   * its own. Nor when a claim would be no re-entry any more. Merged records are of one person: each may have the claim or the job.
   */
  private get isLost(): string {
    return `${this.asAt} <= task.open_from + ${reentryWindowDays}
      and not exists (
        select from ${recordsOf('claims')}, jsonb_to_recordset(record.claims) claim ("openedOn" date)
        where claim."openedOn" between task.open_from and ${this.asAt}
      ) and not exists (
        select from ${recordsOf('jobs')}, jsonb_to_recordset(record.jobs) job ("startedOn" date, "endedOn" date)
        where job."startedOn" <= ${this.asAt}
          and (job."startedOn" > task.open_from or job."endedOn" is null or job."endedOn" > ${this.asAt})
      )`;
  }

  /**
   * Those that are open; of somebody on no list those of a job alone, so that whoever found work is not lost from sight. Nobody has anything
   * to do with somebody who was forgotten. `offset 0` keeps the planner from reading the whole table beside an office: it is looked up
   * for each claimant, in the index alone.
   */
  get from(): string {
    return `(select c.* from ${this.caseload.from} offset 0) c join lateral (
      select task.record_id, task.kind, task.source_id, task.owner, task.due_on, task.open_from
      from caseload.task_v6 task where task.claimant_id = any(c.duplicate_ids || c.claimant_id) and ${this.isOpen}
        and (c.office is not null or c.canonical_id is not null or task.kind in (${jobKinds})) offset 0
    ) t on not c.forgotten`;
  }

  get standing(): string {
    return `case ${taskStandings.map((one) => `when ${this.stands[one]} then '${one}'`).join(' ')} end`;
  }

  conditions({ standing, kind, owner, staff, dueOn, ...ofClaimants }: TaskFilter): string[] {
    return [
      ...this.caseload.conditions(ofClaimants),
      ...(standing === undefined ? [] : [`(${standing.map((one) => this.stands[one]).join(' or ') || false})`]),
      ...this.anyOf('t.kind', kind),
      ...this.anyOf('t.owner', owner),
      ...(staff === undefined ? [] : [`${staffOf} = any(${this.caseload.bind(staff, 'uuid[]')})`]),
      ...(dueOn?.from === undefined ? [] : [`t.due_on >= ${this.caseload.bind(dueOn.from, 'date')}`]),
      ...(dueOn?.to === undefined ? [] : [`t.due_on <= ${this.caseload.bind(dueOn.to, 'date')}`]),
    ];
  }

  private anyOf(expression: string, values: readonly string[] | undefined): string[] {
    return values === undefined ? [] : [`${expression} = any(${this.caseload.bind(values, 'text[]')})`];
  }
}

/** A column of each record of the person, for the few who are to be asked about a job. */
function recordsOf(column: 'claims' | 'jobs'): string {
  return `(
    select one.${column} from caseload.caseload_v7 one where one.claimant_id = any(c.duplicate_ids || c.claimant_id)
  ) record`;
}

/** Who of the staff is named to do it; looked up where it is asked for alone. */
const staffOf = `case t.kind
  when 'appointment' then (select i.staff_id from caseload.interaction_v2 i where i.interaction_id = t.record_id)
  when 'note-follow-up' then (select (n.follow_up->>'staffId')::uuid from caseload.note_v1 n where n.note_id = t.record_id)
  end`;
