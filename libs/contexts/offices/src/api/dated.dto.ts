import { IsLocalDate, OptionalField } from '@alongside/http';

export class DatedBody {
  /** The day on which it happened, in London: today unless told. It may lie in the past. */
  @OptionalField()
  @IsLocalDate()
  readonly occurredAt?: string;
}

export class ClosureBody {
  /** The first day on which it is no more, in London: today unless told. It may lie in the past. */
  @OptionalField()
  @IsLocalDate()
  readonly occurredAt?: string;
}
