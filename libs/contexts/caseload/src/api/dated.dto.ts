import { IsRecordDay, OptionalField } from '@alongside/http';

export class DatedBody {
  /** The day on which it happened, in London: today unless told. It may lie in the past. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;
}
