import { IsRecordDay, OptionalField } from '@alongside/http';

export class PlaceClosureBody {
  /** The first day on which it is no more, in London: today unless told. It may lie in the past. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;
}
