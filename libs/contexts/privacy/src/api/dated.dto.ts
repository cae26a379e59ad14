import { IsRecordDay, OptionalField } from '@alongside/http';

export class PrivacyDatedBody {
  /** The day on which it happened, in London: today unless told. It may lie in the past. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;
}
