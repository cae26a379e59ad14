import { PageAnswer, PageQuery, QueryCode, QueryQuarter } from '@alongside/http';
import { SatisfactionCommentRecord } from '../read-models/satisfaction/satisfaction.record';
import type { LocalDate } from '@alongside/kernel';

export const satisfactionOf = ['claimants', 'advisors'] as const;

export class SatisfactionFiguresQuery {
  /** Whose answers: `claimants` about the service, `advisors` about the own work. */
  @QueryCode({ oneOf: satisfactionOf, required: true })
  readonly of: (typeof satisfactionOf)[number];

  /** The calendar quarter in which it was asked. */
  @QueryQuarter({ required: true })
  readonly quarter: string;
}

export class SatisfactionCommentsQuery extends PageQuery {
  /** Whose: `claimants` about the service, `advisors` about the own work. */
  @QueryCode({ oneOf: satisfactionOf, required: true })
  readonly of: (typeof satisfactionOf)[number];

  /** The calendar quarter in which it was asked. */
  @QueryQuarter({ required: true })
  readonly quarter: string;
}

export class SatisfactionCommentsAnswer extends PageAnswer {
  /** In an order that tells nothing of when it was said. */
  readonly entries: SatisfactionCommentRecord[];
  /**
   * Why no comment is among them of which it is not told who said it: quarter-not-over (the quarter runs, or an answer may still
   * come), or fewer-than-5-answers (of so few persons are such answers there). `null` where they are.
   */
  readonly reason: string | null;
}

export class QuestionAnswer {
  /** How many answered this one. @example 12 */
  readonly n: number;
  /** @example 4.25 */
  readonly mean: number | null;
  /** How many gave 1, 2, 3, 4 and 5. @example [0,1,1,4,6] */
  readonly distribution: number[] | null;
  /** Why there is neither mean nor distribution: quarter-not-over (the quarter runs, or an answer may still come), or fewer-than-5-answers. */
  readonly reason: string | null;
}

export class QuestionsAnswer {
  readonly overall: QuestionAnswer;
  /** They got it right. */
  readonly right: QuestionAnswer;
  readonly easy: QuestionAnswer;
  readonly clear: QuestionAnswer;
  readonly professional: QuestionAnswer;
}

/** Numbers of all who were asked in a quarter, and of nobody in particular. What was entered in error counts nowhere. */
export class SatisfactionFiguresAnswer {
  /** Today in London. */
  readonly asAt: LocalDate;
  /** @example 20 */
  readonly asked: number;
  /** @example 12 */
  readonly answered: number;
  /** @example 3 */
  readonly refused: number;
  /** Until the last day. @example 4 */
  readonly noAnswer: number;
  /** It may still come. @example 1 */
  readonly open: number;
  /** Of those who answered, the forgotten: their scores are not known any more. @example 0 */
  readonly erased: number;
  readonly questions: QuestionsAnswer;
}
