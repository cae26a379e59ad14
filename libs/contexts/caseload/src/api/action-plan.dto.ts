import {
  IsCode,
  IsFreeText,
  IsRecordDay,
  IsUuidText,
  NestedList,
  NestedObject,
  OptionalField,
  QueryList,
  DatedBody,
} from '@alongside/http';
import { IsIn } from 'class-validator';
import { stepOwners, type StepOwner } from '../domain/interaction/interaction.events';
import { ActionPlanRecord, actionPlanStates } from '../read-models/action-plan/action-plan.record';
import { ActBody } from './consent.dto';
import { MomentPageAnswer, MomentPageQuery } from './moment.dto';

export class PlanStepBody {
  @IsIn(stepOwners)
  readonly owner: StepOwner;

  @IsRecordDay()
  readonly dueOn: string;

  /** @example "Writes a CV" */
  @IsFreeText(500)
  readonly words: string;
}

export class PlanGoalBody {
  /** @example "Work in a bakery" */
  @IsFreeText(500)
  readonly words: string;

  @NestedList(() => PlanStepBody, { max: 20 })
  readonly steps: PlanStepBody[];
}

export class DraftActionPlanBody extends DatedBody {
  @IsUuidText()
  readonly claimantId: string;

  /** With whom the claimant drafts it: whoever asks, unless told. */
  @OptionalField()
  @IsUuidText()
  readonly advisorId?: string;

  @NestedList(() => PlanGoalBody, { min: 1, max: 10 })
  readonly goals: PlanGoalBody[];

  /** When to look at it together. */
  @OptionalField()
  @IsRecordDay()
  readonly reviewOn?: string;
}

export class AmendedStepBody extends PlanStepBody {
  /** The id of a step that stays; left out for a new one. */
  @OptionalField()
  @IsUuidText()
  readonly stepId?: string;
}

export class AmendedGoalBody {
  /** The id of a goal that stays; left out for a new one. */
  @OptionalField()
  @IsUuidText()
  readonly goalId?: string;

  /** @example "Work in a bakery" */
  @IsFreeText(500)
  readonly words: string;

  @NestedList(() => AmendedStepBody, { max: 20 })
  readonly steps: AmendedStepBody[];
}

export class ActionPlanAmendmentBody extends DatedBody {
  /** All of them: an open step that is left out is planned no more. */
  @NestedList(() => AmendedGoalBody, { min: 1, max: 10 })
  readonly goals: AmendedGoalBody[];

  /** Left out, no review is planned. */
  @OptionalField()
  @IsRecordDay()
  readonly reviewOn?: string;

  /** Needed once anybody has signed. @example "The college opens later" */
  @OptionalField()
  @IsFreeText(500)
  readonly reason?: string;
}

export class ClaimantSignatureBody extends DatedBody {
  @NestedObject(() => ActBody)
  readonly act: ActBody;
}

export class SignatureWithdrawalBody extends DatedBody {
  @IsIn(stepOwners)
  readonly whose: StepOwner;

  /** @example "Recorded on the wrong plan" */
  @IsFreeText(500)
  readonly reason: string;
}

export class ActionPlanReviewBody extends DatedBody {
  /** @example "Goes well" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;

  /** When to look at it again; left out, no review is planned. */
  @OptionalField()
  @IsRecordDay()
  readonly nextReviewOn?: string;
}

export class ActionPlanCompletionBody extends DatedBody {
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class ActionPlanClosureBody extends ActionPlanCompletionBody {
  /**
   * A code of the list `action-plan-outcomes`.
   * @example "job-started"
   */
  @IsCode()
  readonly outcome: string;
}

export class ActionPlanReopeningBody extends DatedBody {
  /** @example "Completed the wrong plan" */
  @IsFreeText(500)
  readonly reason: string;
}

export class ActionPlansQuery extends MomentPageQuery {
  @QueryList({ oneOf: actionPlanStates })
  readonly state?: string[];
}

export class ActionPlansAnswer extends MomentPageAnswer {
  /** What was drafted last first. */
  readonly entries: ActionPlanRecord[];
}
