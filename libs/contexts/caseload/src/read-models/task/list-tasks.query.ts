import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked } from '@alongside/projections';
import { EventCodec, openedOrNull, openWords, type SealedWords } from '@alongside/vault';
import { DataSource } from 'typeorm';
import type { NameRecord } from '../claimant/claimant.record';
import { flagKindOf } from '../note/note.query';
import { askPrepared } from '../viewer/ask-prepared';
import { isAsItOpens, type TaskKind, type TaskStanding } from './task-filter';
import { taskPageSql, type TaskPlace, type TasksAsked } from './task-page.sql';
import type { TaskRecord } from './task.record';

export interface TaskPage extends Page<TaskRecord, TaskPlace> {
  /** Of the whole list; a standing that nothing has is not there. */
  readonly counts: Readonly<Partial<Record<TaskStanding, number>>>;
}

/** What there is to do for the claimants of an advisor or an office: a page, the total and the counts, all of one snapshot. */
export class ListTasks extends Query<TaskPage> {
  constructor(
    readonly asked: TasksAsked,
    readonly page: PageAsked<TaskPlace>,
  ) {
    super();
  }
}

interface Whole {
  readonly total: number;
  readonly counts: TaskPage['counts'];
}

type EntryRow = Omit<TaskRecord, 'dueOn' | 'words' | 'claimant'> & {
  readonly kind: TaskKind;
  readonly day: LocalDate;
  readonly claimantId: Uuid;
  readonly nameType: string;
  readonly nameSealed: string;
  readonly words: SealedWords | null;
  readonly flag: SealedWords | null;
};

@QueryHandler(ListTasks)
export class ListTasksHandler implements IQueryHandler<ListTasks> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ asked, page }: ListTasks): Promise<TaskPage> {
    const rows = await this.ask(asked, { ...page, limit: page.limit + 1 });
    const [{ total, counts }] = rows;
    const { shown, last } = cutPage(rows.filter(isEntry), page.limit);
    return {
      entries: await Promise.all(shown.map((row) => this.taskOf(row))),
      total,
      next: last && { day: last.day, id: last.id, kind: last.kind },
      counts,
    };
  }

  /** A list as it opens is asked all day: each connection plans it once, half of the time of an advisor's. What is narrowed differs each time. */
  private ask(asked: TasksAsked, page: PageAsked<TaskPlace>): Promise<Rows> {
    const { text, values } = taskPageSql(asked, page);
    if (!isAsItOpens(asked)) return this.dataSource.query<Rows>(text, values);
    const start = page.after === null ? 'first page' : 'further page';
    return askPrepared<Rows[number]>(this.dataSource, {
      name: `tasks of ${asked.of.kind}, ${start}`,
      text,
      values,
    }) as Promise<Rows>;
  }

  private async taskOf(row: EntryRow): Promise<TaskRecord> {
    const { id, kind, recordId, owner, standing, openSince, startsAt, staffId, advisorId, covering } = row;
    const { name } = await this.codec.openSealed(row.nameType, { personal: row.nameSealed }, ['personal']);
    const words = await openWords(this.codec, row.words);
    return {
      id, // first: a copy that gains fields is collected late (decision 0060)
      ...{ kind, recordId, owner, standing, openSince, startsAt, staffId, advisorId, covering },
      code: row.flag === null ? codeOf(row, words) : await flagKindOf(this.codec, row.flag),
      dueOn: standing === 'undated' ? null : row.day,
      words: wordsOf(id, words),
      claimant: { id: row.claimantId, name: openedOrNull<NameRecord>(name) },
    };
  }
}

type Rows = [Whole & EntryRow, ...(Whole & EntryRow)[]];

/** Of an issue it is sealed with its words. */
function codeOf({ kind, code }: EntryRow, opened: Readonly<Record<string, unknown>>): string | null {
  return kind === 'post-hire-issue' ? openedOrNull<string>(opened['kind']) : code;
}

/** Steps of meetings and of plans stand each among the words of its record; a note or an issue has no others. */
function wordsOf(id: Uuid, opened: Readonly<Record<string, unknown>>): string | null {
  const { nextStepWords, healthWords, words = nextStepWords ?? healthWords } = opened;
  const told = openedOrNull<string | Readonly<Record<Uuid, string>>>(words);
  return typeof told === 'string' ? told : (told?.[id] ?? null);
}

/** The one row of an empty page has none. */
function isEntry({ id }: { readonly id: Uuid | null }): boolean {
  return id !== null;
}
