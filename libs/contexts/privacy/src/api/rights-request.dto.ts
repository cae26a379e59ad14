import {
  IsCode,
  IsUuidText,
  PageAnswer,
  PageQuery,
  QueryList,
  QueryRange,
  type Range,
  DatedBody,
} from '@alongside/http';
import { IsIn, Matches, MaxLength } from 'class-validator';
import { requestStatuses } from '../domain/rights-request/rights-request.decider';
import {
  extensionReasons,
  meansOfTelling,
  refusalGrounds,
  rights,
  stopReasons,
  type ExtensionReason,
  type MeansOfTelling,
  type RefusalGround,
  type Right,
  type StopReason,
} from '../domain/rights-request/rights-request.events';
import { RightsRequestRecord } from '../read-models/rights-request/rights-request.record';

const whoAsks = ['person', 'representative'] as const;

export class RightsRequestBody extends DatedBody {
  @IsUuidText()
  readonly personId: string;

  /** `access`: to see everything that is held; `erasure`: to be forgotten. */
  @IsIn(rights)
  readonly asksFor: Right;

  @IsIn(whoAsks)
  readonly askedBy: (typeof whoAsks)[number];
}

export class ClockStopBody extends DatedBody {
  /** What is waited for: that the person shows who they are, or says what is meant. */
  @IsIn(stopReasons)
  readonly reason: StopReason;
}

export class ExtensionBody extends DatedBody {
  @IsIn(extensionReasons)
  readonly reason: ExtensionReason;
}

export class RefusalBody extends DatedBody {
  /** Requests for access have the first three. */
  @IsIn(refusalGrounds.erasure)
  readonly ground: RefusalGround;

  /** How the person was told, with the right to complain. */
  @IsIn(meansOfTelling)
  readonly toldBy: MeansOfTelling;
}

export class AccessAnswerBody extends DatedBody {
  /**
   * As what was handed over names it.
   * @example "k3f9:10482"
   */
  @Matches(/^[^\s]+$/, { message: 'position must be the position that what was handed over names' })
  @MaxLength(100)
  readonly position: string;

  /**
   * As what was handed over names it: SHA-256 in hexadecimal.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @Matches(/^[0-9a-f]{64}$/, { message: 'digest must be 64 hexadecimal digits' })
  readonly digest: string;

  @IsIn(meansOfTelling)
  readonly toldBy: MeansOfTelling;
}

export class ErasureGrantBody extends DatedBody {
  /**
   * Why, a code and never words: it stands in clear, also in the erasure ledger.
   * @example "own-request"
   */
  @IsCode()
  readonly ground: string;
}

export class ConfirmationBody extends DatedBody {
  @IsIn(meansOfTelling)
  readonly toldBy: MeansOfTelling;
}

export class RightsRequestsQuery extends PageQuery {
  @QueryList({ oneOf: rights })
  readonly asksFor?: string[];

  @QueryList({ oneOf: requestStatuses })
  readonly status?: string[];

  @QueryList({ of: 'uuid' })
  readonly person?: string[];

  /** Both ends included: `..2026-11-25` are those that were due before the 26th. */
  @QueryRange({ of: 'date' })
  readonly due?: Range<string>;
}

export class RightsRequestsAnswer extends PageAnswer {
  /** What is due first on top, and at the end what is not due. */
  readonly entries: RightsRequestRecord[];
}
