import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision, derivedId } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsNobody,
  ConcernsPlace,
  cursorPurpose,
  CursorSealer,
  inBody,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type CommandMetadata,
  dated,
  today,
} from '@alongside/http';
import { ThisReading, type Reading } from '@alongside/privacy';
import { organisationDecider } from '../domain/organisation/organisation.decider';
import { ShowOrganisation } from '../read-models/organisation/organisation.query';
import { OrganisationRecord } from '../read-models/organisation/organisation.record';
import { ListOrganisations, type OrganisationsPlace } from '../read-models/organisation/organisations.query';
import { PlaceClosureBody } from './dated.dto';
import {
  OrganisationKindsBody,
  OrganisationNameBody,
  OrganisationsAnswer,
  OrganisationsQuery,
  RegisterOrganisationBody,
} from './organisation.dto';
import { StaffAnswer, StaffQuery } from './staff.dto';
import { StaffLists } from './staff-lists';

const notFound = ['offices/organisation-not-found'];
const closed = ['offices/organisation-closed'];
const dates = ['offices/in-the-future', 'offices/out-of-order'];

@ApiTags('organisations')
@Controller('v1/organisations')
export class OrganisationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly cursors: CursorSealer,
    private readonly staffLists: StaffLists,
  ) {}

  @Post()
  @Roles('administrator')
  @ConcernsPlace('organisation', inBody('id'), { ifNone: 'everywhere' })
  @CommandOperation({
    summary: 'Register an organisation that the offices work with',
    creates: '/v1/organisations/{id}',
    refusals: { invalid: ['offices/in-the-future'], conflict: ['offices/organisation-already-registered'] },
  })
  async register(@CommandMeta() meta: CommandMetadata, @Body() body: RegisterOrganisationBody) {
    const { id: known, occurredAt, ...organisation } = body;
    const id = known ?? derivedId(meta.commandId, 'organisation');
    const command = { kind: 'register', organisationId: id, ...organisation, ...dated(occurredAt) } as const;
    const result = await this.commands.execute(new Decide(meta, decision(organisationDecider, id, command)));
    return { id, ...result };
  }

  @Post(':id/names')
  @Roles('administrator')
  @ConcernsPlace('organisation', inPath('id'))
  @CommandOperation({
    summary: 'Rename an organisation',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: closed },
  })
  rename(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: OrganisationNameBody) {
    const command = { kind: 'rename', name: body.name, ...dated(body.occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(organisationDecider, id, command)));
  }

  @Post(':id/kinds')
  @Roles('administrator')
  @ConcernsPlace('organisation', inPath('id'))
  @CommandOperation({
    summary: 'Change what an organisation is to the offices',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: closed },
  })
  changeKinds(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: OrganisationKindsBody) {
    const command = { kind: 'change-kinds', kinds: body.kinds, ...dated(body.occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(organisationDecider, id, command)));
  }

  @Post(':id/closure')
  @Roles('administrator')
  @ConcernsPlace('organisation', inPath('id'))
  @CommandOperation({
    summary: 'Close an organisation',
    description: 'Roles held there are not withdrawn: its list of staff shows who is still to be moved.',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: closed },
  })
  close(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: PlaceClosureBody) {
    const command = { kind: 'close', ...dated(body.occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(organisationDecider, id, command)));
  }

  @Get()
  @Roles('administrator', 'team_leader', 'advisor')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({ summary: 'List the organisations', answer: OrganisationsAnswer, pages: true })
  async list(@Query() query: OrganisationsQuery): Promise<OrganisationsAnswer> {
    const { limit, cursor, kind, open: is } = query;
    const purpose = cursorPurpose('organisations', query);
    const after = cursor === undefined ? null : this.cursors.unseal<OrganisationsPlace>(purpose, cursor);
    const asked = { ...(kind && { kind }), ...(is !== undefined && { open: { is, on: today() } }) };
    const { entries, total, next } = await this.queries.execute(new ListOrganisations(asked, { limit, after }));
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }

  @Get(':id')
  @Roles('administrator', 'team_leader', 'advisor')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show an organisation',
    answer: OrganisationRecord,
    etag: true,
    refusals: { 'not-found': notFound },
  })
  show(@PathUuid('id') id: string): Promise<OrganisationRecord> {
    return this.queries.execute(new ShowOrganisation(id));
  }

  @Get(':id/staff')
  @Roles('administrator', 'team_leader', 'advisor')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List who holds a role at an organisation on a day, and who of them is absent',
    answer: StaffAnswer,
    pages: true,
    refusals: { 'not-found': notFound },
  })
  staff(@PathUuid('id') id: string, @Query() query: StaffQuery, @ThisReading() reading: Reading): Promise<StaffAnswer> {
    return this.staffLists.answer({ kind: 'organisation', id }, query, reading);
  }
}
