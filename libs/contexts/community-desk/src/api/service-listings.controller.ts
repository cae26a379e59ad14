import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsNobody,
  cursorPurpose,
  CursorSealer,
  dated,
  DatedBody,
  PathUuid,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { sameDayAfter, type LocalDate, type Uuid } from '@alongside/kernel';
import type { MayTellFor } from '../application/own-listing';
import { ChangeListing, PublishListing } from '../application/publish-listing.handler';
import { TellListing } from '../application/tell-listing.handler';
import type { ServiceListingCommand } from '../domain/service-listing/service-listing.decider';
import { ServiceListingRecord } from '../read-models/service-listing/service-listing.record';
import {
  ListServiceListings,
  ShowServiceListing,
  type ServiceListingsPlace,
} from '../read-models/service-listing/service-listings.query';
import { givenService } from './given-service';
import {
  ListingErrorBody,
  ListingWithdrawalBody,
  PublishListingBody,
  ServiceBody,
  ServiceListingsAnswer,
  ServiceListingsQuery,
} from './service-listing.dto';

const future = ['community-desk/in-the-future'];
const dates = [...future, 'community-desk/out-of-order'];
const notFound = ['community-desk/service-listing-not-found'];
const inError = ['community-desk/entered-in-error'];
const withdrawn = [...inError, 'community-desk/service-listing-withdrawn'];
const forbidden = ['community-desk/listing-of-another-organisation'];
const writers = ['administrator', 'team_leader', 'desk_partner'] as const;
const usualMonths = 6;

@ApiTags('service listings')
@Controller('v1/service-listings')
export class ServiceListingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly cursors: CursorSealer,
  ) {}

  @Post()
  @Roles(...writers)
  @ConcernsNobody()
  @CommandOperation({
    summary: 'List a service of an organisation, in the shape of Open Referral UK',
    description: 'It is public from then on. A desk partner lists services of the own organisation.',
    creates: '/v1/service-listings/{id}',
    refusals: {
      invalid: future,
      'not-found': ['offices/organisation-not-found'],
      conflict: ['offices/organisation-closed'],
      forbidden,
    },
  })
  publish(@CommandMeta() meta: CommandMetadata, @Body() body: PublishListingBody) {
    const { organisationId, service, occurredAt } = body;
    const serviceId = derivedId(meta.commandId, 'service-listing');
    const given = givenService({ service, serviceId, organisationId }, meta.commandId);
    const told = { service: given, mayTellFor: mayTell(meta.actor), ...dated(occurredAt) };
    return this.commands.execute(new PublishListing(meta, told));
  }

  @Post(':id/changes')
  @Roles(...writers)
  @ConcernsNobody()
  @CommandOperation({
    summary: 'Say anew what a listed service is like: all of it, as it is to be',
    description: 'What the feed of another directory says is changed there.',
    ifMatch: true,
    refusals: {
      invalid: dates,
      'not-found': notFound,
      conflict: [...withdrawn, 'community-desk/service-listing-of-a-feed'],
      forbidden,
    },
  })
  change(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ServiceBody) {
    const { service, occurredAt } = body;
    const given = givenService({ service, serviceId: id }, meta.commandId);
    const told = { service: given, mayTellFor: mayTell(meta.actor), ...dated(occurredAt) };
    return this.commands.execute(new ChangeListing(meta, told));
  }

  @Post(':id/assurances')
  @Roles(...writers)
  @ConcernsNobody()
  @CommandOperation({
    summary: 'Confirm that a service is still as listed',
    refusals: { invalid: future, 'not-found': notFound, conflict: inError, forbidden },
  })
  assure(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() { occurredAt }: DatedBody) {
    return this.tell(meta, id, { kind: 'assure', ...dated(occurredAt) });
  }

  @Post(':id/withdrawal')
  @Roles(...writers)
  @ConcernsNobody()
  @CommandOperation({
    summary: 'Withdraw a listing: nobody is shown it any more',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: withdrawn, forbidden },
  })
  withdraw(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ListingWithdrawalBody) {
    return this.tell(meta, id, { kind: 'withdraw', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Post(':id/showing-again')
  @Roles(...writers)
  @ConcernsNobody()
  @CommandOperation({
    summary: 'Show a listing again that was withdrawn',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: inError, forbidden },
  })
  showAgain(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() { occurredAt }: DatedBody) {
    return this.tell(meta, id, { kind: 'show-again', ...dated(occurredAt) });
  }

  @Post(':id/error')
  @Roles(...writers)
  @ConcernsNobody()
  @CommandOperation({
    summary: 'Say that a service should never have been listed, with the reason',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: inError, forbidden },
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ListingErrorBody) {
    return this.tell(meta, id, { kind: 'enter-in-error', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Get()
  @Roles(...writers, 'advisor')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the listings with what is known of them, the longest unconfirmed first',
    description: 'With `stale`, those that somebody is to ask about. What is public of them, Open Referral UK serves.',
    answer: ServiceListingsAnswer,
    pages: true,
  })
  async list(@Query() query: ServiceListingsQuery): Promise<ServiceListingsAnswer> {
    const { limit, cursor, staleAfterMonths, ...asked } = query;
    const purpose = cursorPurpose('service-listings', query);
    const after = cursor === undefined ? null : this.cursors.unseal<ServiceListingsPlace>(purpose, cursor);
    const listed = new ListServiceListings(
      { ...asked, confirmedBefore: confirmedBefore(staleAfterMonths) },
      { limit, after },
    );
    const { entries, total, next } = await this.queries.execute(listed);
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }

  @Get(':id')
  @Roles(...writers, 'advisor')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show a listing with what is known of it, also one that is shown no more',
    answer: ServiceListingRecord,
    etag: true,
    refusals: { 'not-found': notFound },
  })
  show(@PathUuid('id') id: string): Promise<ServiceListingRecord> {
    return this.queries.execute(new ShowServiceListing(id, confirmedBefore(usualMonths)));
  }

  private tell(
    meta: CommandMetadata,
    serviceId: Uuid,
    command: Extract<ServiceListingCommand, { kind: 'assure' | 'withdraw' | 'show-again' | 'enter-in-error' }>,
  ) {
    return this.commands.execute(new TellListing(meta, { serviceId, command, mayTellFor: mayTell(meta.actor) }));
  }
}

/** Who is a desk partner and nothing more here speaks for the own organisation. */
function mayTell({ roles, organisations }: Actor): MayTellFor {
  return roles.some((role) => role === 'administrator' || role === 'team_leader') ? 'all' : organisations;
}

function confirmedBefore(months: number): LocalDate {
  return sameDayAfter(today(), -months);
}
