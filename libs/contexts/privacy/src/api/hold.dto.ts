import { IsCode, IsRecordDay, OptionalField, DatedBody } from '@alongside/http';
import { HoldRecord } from '../read-models/hold/hold.record';

export class HoldBody extends DatedBody {
  /**
   * Why, a code and never words: it stands in clear.
   * @example "court-case"
   */
  @IsCode()
  readonly ground: string;

  /** When somebody looks whether it is still needed. */
  @OptionalField()
  @IsRecordDay()
  readonly reviewOn?: string;
}

export class HoldLiftingBody extends DatedBody {
  /** @example "case-closed" */
  @IsCode()
  readonly reason: string;
}

export class HoldsAnswer {
  readonly entries: HoldRecord[];
}
