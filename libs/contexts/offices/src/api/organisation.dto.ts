import {
  IsFreeText,
  IsUuidText,
  OptionalField,
  PageAnswer,
  PageQuery,
  QueryBoolean,
  QueryList,
  DatedBody,
} from '@alongside/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { organisationKinds, type OrganisationKind } from '../domain/organisation/organisation.events';
import { OrganisationRecord } from '../read-models/organisation/organisation.record';

export class OrganisationKindsBody extends DatedBody {
  /**
   * What it is to the offices, all of it.
   * @example ["host", "support-group"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(organisationKinds.length)
  @ArrayUnique()
  @IsIn(organisationKinds, { each: true })
  readonly kinds: OrganisationKind[];
}

export class RegisterOrganisationBody extends OrganisationKindsBody {
  /** The id under which the organisation is known already; a new one unless told. */
  @OptionalField()
  @IsUuidText()
  readonly id?: string;

  /** @example "Example Somali Community Association" */
  @IsFreeText(200)
  readonly name: string;
}

export class OrganisationNameBody extends DatedBody {
  /** @example "Example Community Association" */
  @IsFreeText(200)
  readonly name: string;
}

export class OrganisationsQuery extends PageQuery {
  /** Those that are one of these at least. */
  @QueryList({ oneOf: organisationKinds })
  readonly kind?: string[];

  /** Only those that are open today, or only those that are not. */
  @QueryBoolean()
  readonly open?: boolean;
}

export class OrganisationsAnswer extends PageAnswer {
  /** By name. */
  readonly entries: OrganisationRecord[];
}
