import {
  DatedBody,
  IsCode,
  IsUuidText,
  PageAnswer,
  PageQuery,
  QueryBoolean,
  QueryCode,
  QueryInt,
  QueryList,
  QueryText,
} from '@alongside/http';
import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { ServiceListingEntry } from '../read-models/service-listing/service-listing.record';

const exampleService = {
  name: 'Help with forms and letters',
  description: 'Letters read and forms filled in, in Somali and English.',
  status: 'active',
  url: 'https://example.org/forms',
  organization: { name: 'Example Somali Community Association', description: 'A support group in Harlesden' },
  schedules: [{ freq: 'WEEKLY', byday: 'MO,TH', opens_at: '10:00', closes_at: '13:00' }],
  languages: [{ name: 'Somali', code: 'so' }],
  cost_options: [{ option: 'Everybody', amount: 0 }],
};

export class ServiceBody extends DatedBody {
  /**
   * The service in the shape of Open Referral UK (HSDS 3.0), fully nested. What is in it is public. What has no id gets one; the
   * days on which it was assured and last modified are known here.
   */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true, example: exampleService })
  readonly service: object;
}

export class PublishListingBody extends ServiceBody {
  /**
   * Who offers it: an organisation of the register.
   * @example "0192f2a0-7c1e-7d33-9a44-2f6d1b8c9e10"
   */
  @IsUuidText()
  readonly organisationId: string;
}

export class ListingWithdrawalBody extends DatedBody {
  /**
   * A code of the list `listing-withdrawal-reasons`.
   * @example "service-ended"
   */
  @IsCode()
  readonly reason: string;
}

export class ListingErrorBody extends DatedBody {
  /**
   * A code of the list `listing-error-reasons`.
   * @example "listed-twice"
   */
  @IsCode()
  readonly reason: string;
}

export class ServiceListingsQuery extends PageQuery {
  /** Those that nobody has confirmed for so many months, or that their feed has no more; or only the others. */
  @QueryBoolean()
  readonly stale?: boolean;

  /** After how many months without being confirmed a listing is stale. */
  @QueryInt({ min: 1, max: 120 })
  readonly staleAfterMonths: number = 6;

  /** Those of these organisations. */
  @QueryList({ of: 'uuid' })
  readonly organisation?: string[];

  /** Those of the feed of that directory; `none`: those that were published here. */
  @QueryCode()
  readonly source?: string;

  @QueryCode({ oneOf: ['shown', 'withdrawn', 'in-error'] })
  readonly state: string = 'shown';

  /** Words that its name, its description, its organisation or its terms have. */
  @QueryText({ max: 200 })
  readonly search?: string;
}

export class ServiceListingsAnswer extends PageAnswer {
  /** By the day on which they were last confirmed, the longest ago first. */
  readonly entries: ServiceListingEntry[];
}
