import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsNobody,
  ConcernsPlace,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type CommandMetadata,
  dated,
} from '@alongside/http';
import { AdmitSystem } from '../application/admit-system.handler';
import { partnerSystemDecider } from '../domain/partner-system/partner-system.decider';
import { ListSystemsOfOrganisation } from '../read-models/partner-system/systems-of-organisation.query';
import { AdmitSystemBody, PartnerSystemsAnswer, SystemDismissalBody } from './partner-system.dto';

const organisationNotFound = ['offices/organisation-not-found'];
const dates = ['offices/in-the-future', 'offices/out-of-order'];

/** What of a partner speaks for itself, with tokens of its own. */
@ApiTags('organisations')
@Controller('v1/organisations/:id/systems')
export class PartnerSystemsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Roles('administrator')
  @ConcernsPlace('organisation', inPath('id'))
  @CommandOperation({
    summary: 'Admit a system of an organisation, with the roles that its tokens may name',
    description: 'A role of people, such as an advisor’s, it cannot have.',
    refusals: {
      invalid: [...dates, 'offices/place-not-for-role'],
      'not-found': organisationNotFound,
      conflict: [
        'offices/organisation-closed',
        'offices/system-already-admitted',
        'offices/staff-member-already-joined',
      ],
    },
  })
  admit(
    @PathUuid('id') organisationId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...system }: AdmitSystemBody,
  ) {
    return this.commands.execute(new AdmitSystem(meta, { organisationId, ...system, ...dated(occurredAt) }));
  }

  @Post(':systemId/dismissal')
  @Roles('administrator')
  @ConcernsPlace('organisation', inPath('id'))
  @CommandOperation({
    summary: 'Dismiss a system: its tokens count for nothing from that day on',
    refusals: {
      invalid: dates,
      'not-found': ['offices/system-not-found'],
      conflict: ['offices/system-already-dismissed'],
    },
  })
  dismiss(
    @PathUuid('id') organisationId: string,
    @PathUuid('systemId') systemId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: SystemDismissalBody,
  ) {
    const command = { kind: 'dismiss', systemId, organisationId, reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(partnerSystemDecider, systemId, command)));
  }

  @Get()
  @Roles('administrator')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the systems of an organisation, those dismissed too',
    answer: PartnerSystemsAnswer,
    refusals: { 'not-found': organisationNotFound },
  })
  async list(@PathUuid('id') organisationId: string): Promise<PartnerSystemsAnswer> {
    return { entries: await this.queries.execute(new ListSystemsOfOrganisation(organisationId)) };
  }
}
