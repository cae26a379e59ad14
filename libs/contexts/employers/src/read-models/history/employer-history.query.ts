import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { ToldIssues } from '../hire/told-issues';
import { historyPageSql, type HistoryAsked, type HistoryPlace } from './employer-history-page.sql';
import type { EmployerHistoryEntry } from './employer-history.record';

/** What there was with an employer, what happened last first; claimants stand in it for whoever may see them. */
export class ListEmployerHistory extends Query<Page<EmployerHistoryEntry, HistoryPlace>> {
  constructor(
    readonly asked: HistoryAsked,
    readonly page: PageAsked<HistoryPlace>,
  ) {
    super();
  }
}

interface EntryRow {
  readonly id: Uuid;
  readonly kind: string;
  readonly type: string;
  readonly occurredAt: LocalDate;
  readonly sequence: string;
  readonly recordedAt: Instant;
  readonly claimantId: Uuid | null;
  readonly employerId: Uuid;
  readonly seen: boolean;
  readonly body: string;
  readonly enteredInErrorOn: LocalDate | null;
}

@QueryHandler(ListEmployerHistory)
export class ListEmployerHistoryHandler implements IQueryHandler<ListEmployerHistory> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
    private readonly issues: ToldIssues,
  ) {}

  async execute({ asked, page }: ListEmployerHistory): Promise<Page<EmployerHistoryEntry, HistoryPlace>> {
    const issues = await this.issues.at(asked.employerId);
    const { text, values } = historyPageSql(asked, issues, page);
    const [{ total, rows }] = await this.dataSource.query<[PageRows<EntryRow>]>(text, values);
    const { shown, last } = cutPage(rows, page.limit);
    return {
      entries: await Promise.all(shown.map((row) => this.entryOf(row))),
      total,
      next: last && { occurredAt: last.occurredAt, sequence: last.sequence, id: last.id },
    };
  }

  private async entryOf(row: EntryRow): Promise<EmployerHistoryEntry> {
    const { id, kind, type, occurredAt, employerId, claimantId, seen, enteredInErrorOn } = row;
    const forClaimant = claimantId !== null;
    const isTold = enteredInErrorOn === null && (seen || !forClaimant);
    return {
      ...{ id, kind, type, occurredAt, recordedAt: new Date(row.recordedAt).toISOString(), forClaimant, employerId },
      claimantId: seen ? claimantId : null,
      data: isTold ? await this.toldIn(row) : null,
      enteredInErrorOn,
    };
  }

  private async toldIn({ type, body, kind }: EntryRow): Promise<Record<string, unknown>> {
    const data = isFact(kind) ? (JSON.parse(body) as object) : await this.decoded(type, body);
    const told = Object.entries(data).filter(([field, value]) => value !== null && !elsewhere.has(field));
    return Object.fromEntries(told);
  }

  private async decoded(type: string, data: string): Promise<object> {
    return (await this.codec.decode({ type, data })).data;
  }
}

/** What the read model says of it is in clear. */
function isFact(kind: string): boolean {
  return kind === 'hire' || kind === 'issue' || kind === 'vacancy';
}

/** What the entry itself says already, or its list. */
const elsewhere = new Set(['occurredAt', 'employerId', 'claimantId', 'aboutId']);
