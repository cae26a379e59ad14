import { IsFreeText, DatedBody } from '@alongside/http';

export class EnteredInErrorBody extends DatedBody {
  /** @example "Meant for somebody of the same name" */
  @IsFreeText(500)
  readonly reason: string;
}
