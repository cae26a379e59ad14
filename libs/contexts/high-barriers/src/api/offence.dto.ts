import {
  DatedBody,
  IsCode,
  IsFreeText,
  IsRecordDay,
  OptionalField,
  PageAnswer,
  PageQuery,
  QueryList,
} from '@alongside/http';
import { accessStandings, type AccessStanding } from '../read-models/offence-access/access-standing';
import { OffenceAccessRecord } from '../read-models/offence-access/offence-access.record';
import { OffenceRecord, OffenceToDestroyRecord } from '../read-models/offence/offence.record';

export class OffenceBody extends DatedBody {
  /**
   * A code of the list `offence-lawful-bases` that is law today.
   * @example "public-task"
   */
  @IsCode()
  readonly lawfulBasis: string;

  /**
   * A code of the list `offence-conditions` that is law today.
   * @example "social-protection"
   */
  @IsCode()
  readonly condition: string;

  /** What is known of it. */
  @IsFreeText(4_000)
  readonly words: string;

  /** The first day on which it is not to be kept any more, such as that on which a conviction is spent. */
  @OptionalField()
  @IsRecordDay()
  readonly destroyOn?: string;
}

export class OffenceCorrectionBody extends OffenceBody {
  /** @example "Misread the letter" */
  @IsFreeText(500)
  readonly reason: string;
}

export class OffenceReasonBody extends DatedBody {
  /** @example "Of another person" */
  @IsFreeText(500)
  readonly reason: string;
}

export class OffenceDestructionBody extends DatedBody {
  /**
   * A code of the list `offence-destruction-grounds`.
   * @example "spent"
   */
  @IsCode()
  readonly ground: string;
}

export class OffencesAnswer {
  /** Of the access under which they are read. */
  readonly accessId: string;
  readonly entries: OffenceRecord[];
}

export class OffencesToDestroyAnswer {
  readonly entries: OffenceToDestroyRecord[];
}

export class OffenceAccessBody {
  /**
   * A code of the list `offence-access-purposes`.
   * @example "job-check"
   */
  @IsCode()
  readonly purpose: string;

  /**
   * Why. What somebody was convicted of does not belong here.
   * @example "A care home asks for a check"
   */
  @IsFreeText(1_000)
  readonly reason: string;
}

export class OffenceAccessRefusalBody {
  /** @example "The check does not ask for it" */
  @IsFreeText(1_000)
  readonly reason: string;
}

export class OffenceAccessesQuery extends PageQuery {
  @QueryList({ oneOf: accessStandings })
  readonly state?: AccessStanding[];
}

export class OffenceAccessesAnswer extends PageAnswer {
  readonly entries: OffenceAccessRecord[];
}
