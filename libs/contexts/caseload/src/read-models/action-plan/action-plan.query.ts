import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull, openWords } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { actRecord } from '../consent/act-record';
import type { ActionPlanRecord, PlanGoalRecord } from './action-plan.record';
import { ActionPlanRow, type GoalPlanned, type Noted, type StepPlanned } from './action-plan.row';

/** One action plan. Refuses with `caseload/action-plan-not-found`. */
export class ShowActionPlan extends Query<ActionPlanRecord> {
  constructor(readonly planId: Uuid) {
    super();
  }
}

@QueryHandler(ShowActionPlan)
export class ShowActionPlanHandler implements IQueryHandler<ShowActionPlan> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ planId }: ShowActionPlan): Promise<ActionPlanRecord> {
    const row = await this.dataSource.getRepository(ActionPlanRow).findOneBy({ planId });
    if (!row) throw new DomainError('caseload/action-plan-not-found', 'not-found', 'There is no such action plan.');
    return actionPlanRecord(this.codec, row);
  }
}

type Words = Readonly<Record<Uuid, string>>;

export async function actionPlanRecord(codec: EventCodec, row: ActionPlanRow): Promise<ActionPlanRecord> {
  const { planId: id, goals, words, claimantSignature, lastReview, ending, ...shown } = row;
  const opened = openedOrNull<Words>((await openWords(codec, words))['words']) ?? {};
  return {
    id,
    ...shown,
    goals: await Promise.all(goals.map((goal) => goalRecord(codec, goal, opened))),
    claimantSignature: claimantSignature && (await actRecord(codec, claimantSignature)),
    lastReview: lastReview && { on: lastReview.on, note: await noteOf(codec, lastReview) },
    end: ending && { on: ending.on, outcome: ending.outcome, note: await noteOf(codec, ending) },
  };
}

async function goalRecord(codec: EventCodec, { goalId, steps }: GoalPlanned, words: Words): Promise<PlanGoalRecord> {
  const records = steps.map((step) => stepRecord(codec, step, words));
  return { id: goalId, words: words[goalId] ?? null, steps: await Promise.all(records) };
}

async function stepRecord(codec: EventCodec, { stepId, dropped, ...step }: StepPlanned, words: Words) {
  const { reason } = await openWords(codec, dropped);
  return { id: stepId, ...step, words: words[stepId] ?? null, droppedBecause: openedOrNull<string>(reason) };
}

async function noteOf(codec: EventCodec, { words }: Noted): Promise<string | null> {
  return openedOrNull<string>((await openWords(codec, words))['note']);
}
