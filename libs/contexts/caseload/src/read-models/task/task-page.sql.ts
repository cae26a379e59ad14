import type { LocalDate, Uuid } from '@alongside/kernel';
import type { PageAsked } from '@alongside/projections';
import type { TaskFilter, TaskKind } from './task-filter';
import { TaskSql, type TasksOf } from './task-sql';

/** Where a page of the list ended. */
export interface TaskPlace {
  /** `infinity` of those without a day. */
  readonly day: LocalDate;
  readonly id: Uuid;
  readonly kind: TaskKind;
}

export interface TasksAsked extends TasksOf {
  readonly filter: TaskFilter;
}

/**
 * One statement, so that page, total and counts are of one snapshot: a row a task, each with total and counts; one without a task where
 * the page is empty. The words are those of the records, and looked up for what is shown alone.
 */
export function taskPageSql(
  { filter, ...of }: TasksAsked,
  { limit, after }: PageAsked<TaskPlace>,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new TaskSql(of);
  const { bind, values } = sql.caseload;
  const place =
    after &&
    `where (day, id, kind) > (${bind(after.day, 'date')}, ${bind(after.id, 'uuid')}, ${bind(after.kind, 'text')})`;
  const text = `
    with listed as materialized (
      select ${sql.day} as day, t.source_id as id, t.kind, t.record_id, t.owner, t.open_from, c.claimant_id, c.covering,
        ${sql.standing} as standing
      from ${sql.from}
      where ${sql.conditions(filter).join(' and ')}
    ), shown as (
      select * from listed ${place ?? ''} order by day, id, kind limit ${bind(limit, 'integer')}
    )
    select whole.*, entry.* from (
      select (select count(*)::integer from listed) as total,
        (select coalesce(json_object_agg(standing, count), '{}') from (
          select standing, count(*)::integer as count from listed group by standing
        ) counted) as counts
    ) whole left join (
      select ${entryColumns} from shown s
        join caseload.caseload_v7 c on c.claimant_id = s.claimant_id
        left join caseload.interaction_v2 i on i.interaction_id = s.record_id
        left join caseload.action_plan_v2 p on p.plan_id = s.record_id
        left join caseload.consent_v1 a on a.consent_id = s.record_id
        left join caseload.note_v1 n on n.note_id = s.record_id
        left join caseload.employment_v5 e on e.employment_id = s.record_id
    ) entry on true
    order by entry.day::date, entry.id, entry.kind`;
  return { text, values };
}

/** Days as texts: the driver would make instants of them. */
const entryColumns = `
  s.day::text, s.id, s.kind, s.record_id as "recordId", s.owner, s.open_from::text as "openSince", s.standing, s.covering,
  s.claimant_id as "claimantId", c.name_type as "nameType", c.name_sealed as "nameSealed", c.advisor_id as "advisorId",
  case when s.kind = 'appointment' then i.starts_at end as "startsAt",
  case s.kind when 'appointment' then i.kind when 'sustained-check' then (
    select task.basis->>'weeks' || '-weeks' from caseload.task_v6 task
    where task.record_id = s.record_id and task.kind = s.kind and task.source_id = s.id
  ) when 'job-lost-contact' then e.end_reason else a.purpose end as code,
  case s.kind when 'appointment' then i.staff_id when 'note-follow-up' then (n.follow_up->>'staffId')::uuid end as "staffId",
  case s.kind when 'next-step' then i.log when 'plan-step' then p.words when 'post-hire-issue' then (
    select issue->'words' from jsonb_array_elements(e.issues) issue where issue->>'issueId' = s.id::text
  ) else n.words end as words,
  case when s.kind = 'flag' then n.flag->'kind' end as flag`;
