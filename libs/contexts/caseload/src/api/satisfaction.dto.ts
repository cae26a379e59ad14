import {
  CommandAnswer,
  DatedBody,
  IsFreeText,
  IsRecordDay,
  IsUuidText,
  NestedObject,
  OptionalField,
  IsLanguageTag,
} from '@alongside/http';
import { type LocalDate, meansOfActing, type MeansOfActing } from '@alongside/kernel';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import { OwnWorkAskingRecord } from '../read-models/satisfaction/satisfaction.record';
import { ActBody } from './consent.dto';
import { IsScore } from './score.decorator';

class AskingBody extends DatedBody {
  /** Of whose service, or at which work. */
  @IsUuidText()
  readonly office: string;

  /** The last day for an answer: two weeks after it is asked, unless told. */
  @OptionalField()
  @IsRecordDay()
  readonly answerBy?: string;
}

export class ClaimantAskingBody extends AskingBody {
  @IsUuidText()
  readonly claimantId: string;

  /** About whose work; left out where it is about the office. */
  @OptionalField()
  @IsUuidText()
  readonly advisorId?: string;

  /** How the answer is to be given: on the claimant's `own-device` there is a one-time link. */
  @IsIn(meansOfActing)
  readonly means: MeansOfActing;
}

export class OwnWorkAskingBody extends AskingBody {
  /** Who is asked. */
  @IsUuidText()
  readonly advisorId: string;
}

export class AskedAnswer extends CommandAnswer {
  /** What the one-time link carries, where there is one; it is told to nobody again, and is worth an answer. */
  readonly secret: string | null;
}

/** From 1, not at all, to 5, very much. */
export class ScoresBody {
  @IsScore()
  readonly overall: number;

  /** They got it right. */
  @OptionalField()
  @IsScore()
  readonly right?: number;

  /** It was easy. */
  @OptionalField()
  @IsScore()
  readonly easy?: number;

  /** It was clear. */
  @OptionalField()
  @IsScore()
  readonly clear?: number;

  /** They were professional. */
  @OptionalField()
  @IsScore()
  readonly professional?: number;
}

class SaidBody extends DatedBody {
  @NestedObject(() => ScoresBody)
  readonly scores: ScoresBody;

  /** @example "They listened" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly comment?: string;
}

export class ClaimantAnswerBody extends SaidBody {
  /** How the claimant said so. */
  @NestedObject(() => ActBody)
  readonly act: ActBody;
}

export class OwnWorkAnswerBody extends SaidBody {}

export class AnswerByLinkBody {
  /**
   * What the link carries.
   * @example "kZ3vQ0m1xT9b-2LrWc7Ya5Hf_8NdUe4JsGpKo6iVyDqMtXwRzBnCgAhEjFlPuS0I"
   */
  @Matches(/^[\w-]{64}$/, { message: 'must be what the link carries' })
  readonly secret: string;

  @NestedObject(() => ScoresBody)
  readonly scores: ScoresBody;

  /** @example "They listened" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly comment?: string;

  /**
   * The language in which it was asked, a BCP 47 tag.
   * @example "so"
   */
  @OptionalField()
  @IsLanguageTag()
  readonly language?: string;

  /** Whether somebody interpreted. */
  @OptionalField()
  @IsBoolean()
  readonly interpreterUsed?: boolean;
}

export class SatisfactionRefusalBody extends DatedBody {
  /** How the claimant said so. */
  @NestedObject(() => ActBody)
  readonly act: ActBody;
}

export class OwnWorkAskingsAnswer {
  /** What ends first at the head. */
  readonly entries: OwnWorkAskingRecord[];
  /** Today in London. */
  readonly asAt: LocalDate;
}
