import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { askPrepared } from './ask-prepared';
import { seenSql, Values } from './seen.sql';
import type { Viewer } from './viewer';

/** What a record is found by: each is one claimant's. */
const claimantOf = {
  claimant: (id: string) => id,
  claim: (id: string) => `(select claimant_id from caseload.claim_v3 where claim_id = ${id})`,
  employment: (id: string) => `(select claimant_id from caseload.employment_v2 where employment_id = ${id})`,
  interaction: (id: string) => `(select claimant_id from caseload.interaction_v1 where interaction_id = ${id})`,
  'action-plan': (id: string) => `(select claimant_id from caseload.action_plan_v1 where plan_id = ${id})`,
} as const;

export type RecordKind = keyof typeof claimantOf;

export const recordKinds = Object.keys(claimantOf) as readonly RecordKind[];

/** Whose the record that a viewer sees is. */
export interface Standing {
  readonly ofCaseload: boolean;
  readonly office: Uuid | null;
}

/** How a viewer stands to a record; `null` for one that is not the viewer's to see, be it there or not. */
export class FindStanding extends Query<Standing | null> {
  constructor(
    readonly viewer: Viewer,
    readonly record: { readonly kind: RecordKind; readonly id: Uuid },
    readonly today: LocalDate,
  ) {
    super();
  }
}

@QueryHandler(FindStanding)
export class FindStandingHandler implements IQueryHandler<FindStanding> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ viewer, record: { kind, id }, today }: FindStanding): Promise<Standing | null> {
    const { bind, all } = new Values();
    const { ofCaseload, isSeen } = seenSql('c', viewer, { bind, today: bind(today, 'date') });
    const text = `select ${ofCaseload} as "ofCaseload", c.home_office as office
      from caseload.caseload_v2 c where c.claimant_id = ${claimantOf[kind](bind(id, 'uuid'))} and ${isSeen}`;
    const rows = await askPrepared<Standing>(this.dataSource, { name: `standing to ${kind}`, text, values: all });
    return rows[0] ?? null;
  }
}
