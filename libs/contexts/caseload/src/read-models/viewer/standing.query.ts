import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { GroupedStatements } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { askPrepared } from './ask-prepared';
import { seenSql } from './seen.sql';
import type { Viewer } from './viewer';

/** What a record is found by: each is one claimant's. */
const claimantOf = {
  claimant: (id: string) => id,
  claim: (id: string) => `(select claimant_id from caseload.claim_v3 where claim_id = ${id})`,
  interaction: (id: string) => `(select claimant_id from caseload.interaction_v2 where interaction_id = ${id})`,
  employment: (id: string) => `(select claimant_id from caseload.employment_v5 where employment_id = ${id})`,
  'action-plan': (id: string) => `(select claimant_id from caseload.action_plan_v2 where plan_id = ${id})`,
  note: (id: string) => `(select claimant_id from caseload.note_v1 where note_id = ${id})`,
  satisfaction: (id: string) =>
    `(select person_id from caseload.satisfaction_v1 where satisfaction_id = ${id} and respondent = 'claimant')`,
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

const limits = { mostWaiting: 10_000, mostAtOnce: 200 };

/**
 * Each command asks, so those who ask at a time are answered by one statement.
 * `offset 0` has the row of each looked up, whatever the planner believes of how many they are.
 */
@QueryHandler(FindStanding)
export class FindStandingHandler implements IQueryHandler<FindStanding> {
  private readonly statements = new Map<RecordKind, GroupedStatements<FindStanding, Standing | null>>(
    recordKinds.map((kind) => [kind, new GroupedStatements(limits, (asked) => this.findAll(kind, asked))]),
  );

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute(asked: FindStanding): Promise<Standing | null> {
    return this.statements.get(asked.record.kind)!.add(asked);
  }

  private async findAll(kind: RecordKind, asked: readonly FindStanding[]): Promise<readonly (Standing | null)[]> {
    const rows = await askPrepared<Standing & { readonly place: number }>(this.dataSource, {
      name: `standing to ${kind}`,
      text: textOf[kind],
      values: [
        asked.map(({ record }) => record.id),
        asked.map(({ viewer }) => viewer.personId),
        asked.map(({ viewer }) => arrayText([viewer.personId, ...viewer.organisations])),
        asked.map(({ viewer }) => arrayText(viewer.offices)),
        asked.map(({ today }) => today),
      ],
    });
    const found = new Map(rows.map(({ place, ...standing }) => [place, standing]));
    return asked.map((_, index) => found.get(index + 1) ?? null);
  }
}

/** Arrays of different lengths do not go into one: they go as PostgreSQL writes them. */
function arrayText(ids: readonly Uuid[]): string {
  return `{${ids.join(',')}}`;
}

const viewerSql = { me: 'a.me', excludable: 'a.excludable::uuid[]', offices: 'a.offices::uuid[]' };
const { ofCaseload, isSeen, office } = seenSql('c', viewerSql, 'a.today');

const textOf = Object.fromEntries(
  recordKinds.map((kind) => [
    kind,
    `select a.place::integer, c.*
      from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::date[])
        with ordinality as a (id, me, excludable, offices, today, place)
      cross join lateral (
        select ${ofCaseload} as "ofCaseload", ${office} as office
        from caseload.caseload_v7 c where c.claimant_id = ${claimantOf[kind]('a.id')} and ${isSeen}
        offset 0
      ) c`,
  ]),
) as Readonly<Record<RecordKind, string>>;
