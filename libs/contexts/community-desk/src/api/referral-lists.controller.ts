import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CommandOperation,
  ConcernsList,
  ConcernsPlace,
  ConcernsRecord,
  CurrentActor,
  CursorSealer,
  cursorPurpose,
  dated,
  inBody,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { RequestReferral } from '../application/request-referral.handler';
import type { End } from '../domain/referral/referral.events';
import { ListOrganisationsOfAsker } from '../read-models/desk/organisations-of-asker.query';
import { ListReferrals, type ReferralsOf, type ReferralsPlace } from '../read-models/referral/list-referrals.query';
import { ConcernsDesk } from './concerns';
import { askerOf } from './desk-actor-of';
import { ReferralsAnswer, ReferralsOfClaimantQuery, ReferralsQuery, RequestReferralBody } from './referral.dto';
import { partnerRoles, referralViewerOf } from './referral-viewer-of';

const requesting = {
  description:
    'It takes the consent of the claimant in force on that day, for a purpose that covers the other end, or an override. A partner refers whom that end has met: in the session named, or by the referral that it goes on from.',
  creates: '/v1/referrals/{id}',
  refusals: {
    invalid: [
      'community-desk/in-the-future',
      'community-desk/out-of-order',
      'community-desk/referral-to-itself',
      'community-desk/reserved-code',
      'offices/out-of-order',
    ],
    'not-found': [
      'caseload/claimant-not-found',
      'community-desk/desk-not-found',
      'community-desk/desk-session-not-found',
      'community-desk/referral-not-found',
      'offices/office-not-found',
      'offices/organisation-not-found',
    ],
    conflict: [
      'caseload/claimant-merged',
      'community-desk/consent-needed',
      'community-desk/contact-consent-needed',
      'community-desk/desk-closed',
      'offices/office-closed',
      'offices/organisation-closed',
    ],
  },
};
const listing = {
  description:
    'Nobody sees them but the two ends. `overdue`: without an answer though the day for it is over; `basis`: those whose consent was withdrawn, or ran out.',
  answer: ReferralsAnswer,
  pages: true,
};

@ApiTags('referrals')
@Controller('v1')
export class ReferralListsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Post('offices/:id/referrals')
  @Roles('advisor', 'team_leader')
  @ConcernsPlace('office', inPath('id'))
  @ConcernsRecord('claimant', inBody('claimantId'), 'caseload/claimant-not-found')
  @CommandOperation({ summary: 'Refer a claimant from an office', ...requesting })
  fromOffice(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: RequestReferralBody) {
    return this.request({ kind: 'office', id }, meta, body);
  }

  @Post('desks/:id/referrals')
  @Roles('desk_partner')
  @ConcernsDesk(inPath('id'))
  @CommandOperation({ summary: 'Refer a claimant from a desk', ...requesting })
  fromDesk(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: RequestReferralBody) {
    return this.request({ kind: 'desk', id }, meta, body);
  }

  @Post('organisations/:id/referrals')
  @Roles(...partnerRoles)
  @ConcernsPlace('organisation', inPath('id'))
  @CommandOperation({ summary: 'Refer a claimant from an organisation', ...requesting })
  fromOrganisation(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() body: RequestReferralBody,
  ) {
    return this.request({ kind: 'organisation', id }, meta, body);
  }

  @Get('offices/:id/referrals')
  @Roles('advisor', 'team_leader')
  @ConcernsPlace('office', inPath('id'))
  @ConcernsList({ supervisedBy: ['advisor', 'team_leader'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the referrals to and from an office, what was requested last first',
    ...listing,
    description: `${listing.description} An advisor sees those of the own caseload.`,
  })
  ofOffice(
    @PathUuid('id') end: string,
    @Query() query: ReferralsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<ReferralsAnswer> {
    return this.list({ end, ...(query.box && { box: query.box }) }, query, { actor, reading });
  }

  @Get('desks/:id/referrals')
  @Roles('desk_partner')
  @ConcernsDesk(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({ summary: 'List the referrals to and from a desk, what was requested last first', ...listing })
  ofDesk(
    @PathUuid('id') end: string,
    @Query() query: ReferralsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<ReferralsAnswer> {
    return this.list({ end, ...(query.box && { box: query.box }) }, query, { actor, reading });
  }

  @Get('organisations/:id/referrals')
  @Roles(...partnerRoles)
  @ConcernsPlace('organisation', inPath('id'))
  @ConcernsList({ supervisedBy: partnerRoles })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the referrals to and from an organisation, what was requested last first',
    ...listing,
  })
  ofOrganisation(
    @PathUuid('id') end: string,
    @Query() query: ReferralsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<ReferralsAnswer> {
    return this.list({ end, ...(query.box && { box: query.box }) }, query, { actor, reading });
  }

  @Get('claimants/:id/referrals')
  @Roles('advisor', 'team_leader')
  @ConcernsRecord('claimant', inPath('id'), 'caseload/claimant-not-found')
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the referrals of a claimant from and to an office, what was requested last first',
    ...listing,
  })
  ofClaimant(
    @PathUuid('id') claimantId: string,
    @Query() query: ReferralsOfClaimantQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<ReferralsAnswer> {
    return this.list({ claimantId }, query, { actor, reading });
  }

  private async request(from: End, meta: CommandMetadata, body: RequestReferralBody) {
    const { claimantId, override, occurredAt, ...told } = body;
    const organisations = await this.queries.execute(new ListOrganisationsOfAsker(askerOf(meta.actor)));
    const asked = { ...told, from, requestedBy: meta.actor.personId };
    return this.commands.execute(
      new RequestReferral(meta, {
        ...{ claimantId, asked, organisations, ...dated(occurredAt) },
        ...(override && { override }),
      }),
    );
  }

  private async list(
    of: ReferralsOf,
    query: ReferralsOfClaimantQuery,
    { actor, reading }: { readonly actor: Actor; readonly reading: Reading },
  ): Promise<ReferralsAnswer> {
    const { limit, cursor, ...filter } = query;
    const purpose = cursorPurpose('referrals', { ...of, ...query });
    const after = cursor === undefined ? null : this.cursors.unseal<ReferralsPlace>(purpose, cursor);
    const asked = { of, filter, viewer: referralViewerOf(actor) };
    const { next, ...listed } = await this.queries.execute(new ListReferrals(asked, { limit, after }));
    const claimants = listed.entries.map(({ claimant }) => claimant.claimantId);
    await this.readLog.record(reading, 'claimantId' in of ? [of.claimantId, ...claimants] : claimants);
    return { ...listed, next: next && this.cursors.seal(purpose, next) };
  }
}
