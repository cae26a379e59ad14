import { OptionalField } from '@alongside/http';
import { IsRecordDay } from './record-day.decorator';

export class DatedBody {
  /** The day on which it happened, in London: today unless told. It may lie in the past. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;
}
