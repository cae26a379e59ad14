import { OptionalField } from '../validation/optional-field.decorator';
import { IsRecordDay } from '../validation/record-day.decorators';

export class DatedBody {
  /** The day on which it happened, in London: today unless told. It may lie in the past. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;
}
