import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CursorSealer, cursorPurpose, type Actor, dated } from '@alongside/http';
import type { LocalDate } from '@alongside/kernel';
import { ReadLog, type Reading } from '@alongside/privacy';
import type { CaseloadOf } from '../read-models/caseload/caseload-filter';
import { ListTasks, type TaskPage } from '../read-models/task/list-tasks.query';
import { taskStandings, type TaskFilter } from '../read-models/task/task-filter';
import type { TaskPlace } from '../read-models/task/task-page.sql';
import type { OfficeTasksQuery, TaskCountAnswer, TasksAnswer, TasksQuery } from './task.dto';
import { tasksLink } from './tasks-link';
import { caseworkerOf } from './viewer-of';

interface Asking {
  readonly actor: Actor;
  readonly reading: Reading;
}

/** The tasks of an advisor or of an office, as the api answers them. */
@Injectable()
export class TaskLists {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  async answer(of: CaseloadOf, query: TasksQuery | OfficeTasksQuery, { actor, reading }: Asking): Promise<TasksAnswer> {
    const { limit, cursor, asAt: asked, ...filter } = query;
    const purpose = cursorPurpose('tasks', { ...of, ...filter, asAt: asked });
    // Further pages are of the day of the first one, also past midnight.
    const place = cursor === undefined ? null : this.cursors.unseal<TaskPlace & { asAt: LocalDate }>(purpose, cursor);
    const { today } = dated();
    const asAt = place?.asAt ?? asked ?? today;
    const { entries, total, next, counts } = await this.queries.execute(
      new ListTasks({ of, filter, today, asAt, viewer: caseworkerOf(actor) }, { limit, after: place }),
    );
    await this.readLog.record(reading, [...new Set(entries.map(({ claimant }) => claimant.id))]);
    return {
      asAt,
      total,
      next: next && this.cursors.seal(purpose, { ...next, asAt }),
      entries,
      counts: countsOf(counts, filter, (narrowed) => tasksLink(of, narrowed, asked)),
    };
  }
}

function countsOf(
  counts: TaskPage['counts'],
  filter: TaskFilter,
  link: (filter: TaskFilter) => string,
): TaskCountAnswer[] {
  const asked = taskStandings.filter((one) => filter.standing?.includes(one) ?? true);
  return asked.map((standing) => ({
    standing,
    count: counts[standing] ?? 0,
    query: link({ ...filter, standing: [standing] }),
  }));
}
