import { QueryBoolean, QueryInt, QueryList, QueryText } from '@alongside/http';
import { ApiProperty } from '@nestjs/swagger';

/** What the interface says of itself. */
export class OpenReferralAbout {
  /** @example "HSDS-UK-3.0" */
  readonly version: string;
  /** Where the profile is described. */
  readonly profile: string;
  /** Where the interface is described. */
  readonly openapi_url: string;
}

/** A page of the standard. */
export class OpenReferralPage {
  readonly total_items: number;
  readonly total_pages: number;
  /** From 1. */
  readonly page_number: number;
  /** How many items this page has. */
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  /** Objects of the standard. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly contents: readonly object[];
}

/** An object of the standard, with all that is nested in it. */
export class OpenReferralObject {
  readonly id: string;
}

export class OpenReferralPageQuery {
  /** From 1. */
  @QueryInt({ min: 1, max: 1_000_000 })
  readonly page: number = 1;

  @QueryInt({ min: 1, max: 1_000 })
  readonly per_page: number = 50;
}

export class OrganizationsQuery extends OpenReferralPageQuery {
  /** Words of it or of what it offers. */
  @QueryText({ max: 200 })
  readonly search?: string;

  /** With all that is nested in them. */
  @QueryBoolean()
  readonly full?: boolean;
}

export class TaxonomyTermsQuery extends OpenReferralPageQuery {
  /** Those of that taxonomy. */
  @QueryList({ of: 'uuid', max: 1 })
  readonly taxonomy_id?: string[];
}

export class ServicesQuery extends OrganizationsQuery {
  /** Those that are sorted by that term. */
  @QueryList({ of: 'uuid', max: 1 })
  readonly taxonomy_term_id?: string[];

  /** Those that are sorted by any term of that taxonomy. */
  @QueryList({ of: 'uuid', max: 1 })
  readonly taxonomy_id?: string[];

  /** Those of that organisation. */
  @QueryList({ of: 'uuid', max: 1 })
  readonly organization_id?: string[];

  /** Those whose minimum age is this at least. */
  @QueryInt({ max: 200 })
  readonly minimum_age?: number;

  /** Those whose maximum age is this at most. */
  @QueryInt({ max: 200 })
  readonly maximum_age?: number;

  /** Those that open at that time or later: `10:00`. */
  @QueryText({ max: 20 })
  readonly start_time?: string;

  /** Those that close at that time or earlier. */
  @QueryText({ max: 20 })
  readonly end_time?: string;

  /** Those that are open on that day of the week: `MO` or `Monday`. */
  @QueryText({ max: 20 })
  readonly day?: string;

  /** Those that were modified then or later: a day or a moment. */
  @QueryText({ max: 40 })
  readonly modified_after?: string;
}

export class ServiceAtLocationsQuery extends ServicesQuery {
  /** Whole or its beginning. */
  @QueryText({ max: 10 })
  readonly postcode?: string;

  /** With a postcode: so many metres from the middle of what is listed there. */
  @QueryInt({ min: 1, max: 1_000_000 })
  readonly proximity?: number;
}
