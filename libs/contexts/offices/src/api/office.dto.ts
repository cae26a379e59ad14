import {
  IsCode,
  IsFreeText,
  IsUuidText,
  OptionalField,
  PageAnswer,
  PageQuery,
  QueryBoolean,
  QueryList,
  DatedBody,
} from '@alongside/http';
import { OfficeRecord } from '../read-models/office/office.record';

export class OpenOfficeBody extends DatedBody {
  /** The id under which the office is known already, from an import say; a new one unless told. */
  @OptionalField()
  @IsUuidText()
  readonly id?: string;

  /** @example "Harlesden" */
  @IsFreeText(200)
  readonly name: string;

  /**
   * The code of the area that it serves.
   * @example "north-west-london"
   */
  @IsCode()
  readonly area: string;
}

export class OfficeNameBody extends DatedBody {
  /** @example "Harlesden High Street" */
  @IsFreeText(200)
  readonly name: string;
}

export class OfficeAreaBody extends DatedBody {
  /** @example "north-west-london" */
  @IsCode()
  readonly area: string;
}

export class OfficesQuery extends PageQuery {
  @QueryList()
  readonly area?: string[];

  /** Only those that are open today, or only those that are not. */
  @QueryBoolean()
  readonly open?: boolean;
}

export class OfficesAnswer extends PageAnswer {
  /** By name. */
  readonly entries: OfficeRecord[];
}
