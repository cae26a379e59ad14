import { IsFreeText } from '@alongside/http';
import { DatedBody } from './dated.dto';

export class EnteredInErrorBody extends DatedBody {
  /** @example "Meant for somebody of the same name" */
  @IsFreeText(500)
  readonly reason: string;
}
