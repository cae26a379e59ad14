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
import { officeDecider } from '../domain/office/office.decider';
import { ShowOffice } from '../read-models/office/office.query';
import { OfficeRecord } from '../read-models/office/office.record';
import { ListOffices, type OfficesPlace } from '../read-models/office/offices.query';
import { PlaceClosureBody } from './dated.dto';
import { OfficeAreaBody, OfficeNameBody, OfficesAnswer, OfficesQuery, OpenOfficeBody } from './office.dto';
import { StaffAnswer, StaffQuery } from './staff.dto';
import { StaffLists } from './staff-lists';

const notFound = ['offices/office-not-found'];
const closed = ['offices/office-closed'];
const dates = ['offices/in-the-future', 'offices/out-of-order'];

@ApiTags('offices')
@Controller('v1/offices')
export class OfficesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly cursors: CursorSealer,
    private readonly staffLists: StaffLists,
  ) {}

  @Post()
  @Roles('administrator')
  @ConcernsPlace('office', inBody('id'), { ifNone: 'everywhere' })
  @CommandOperation({
    summary: 'Open an office',
    creates: '/v1/offices/{id}',
    refusals: { invalid: ['offices/in-the-future'], conflict: ['offices/office-already-opened'] },
  })
  async open(@CommandMeta() meta: CommandMetadata, @Body() { id: known, occurredAt, ...office }: OpenOfficeBody) {
    const id = known ?? derivedId(meta.commandId, 'office');
    const command = { kind: 'open', officeId: id, ...office, ...dated(occurredAt) } as const;
    const result = await this.commands.execute(new Decide(meta, decision(officeDecider, id, command)));
    return { id, ...result };
  }

  @Post(':id/names')
  @Roles('administrator')
  @ConcernsPlace('office', inPath('id'))
  @CommandOperation({
    summary: 'Rename an office',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: closed },
  })
  rename(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: OfficeNameBody) {
    const command = { kind: 'rename', name: body.name, ...dated(body.occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(officeDecider, id, command)));
  }

  @Post(':id/areas')
  @Roles('administrator')
  @ConcernsPlace('office', inPath('id'))
  @CommandOperation({
    summary: 'Change the area that an office serves',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: closed },
  })
  changeArea(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: OfficeAreaBody) {
    const command = { kind: 'change-area', area: body.area, ...dated(body.occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(officeDecider, id, command)));
  }

  @Post(':id/closure')
  @Roles('administrator')
  @ConcernsPlace('office', inPath('id'))
  @CommandOperation({
    summary: 'Close an office',
    description: 'Roles held there are not withdrawn: its list of staff shows who is still to be moved.',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: closed },
  })
  close(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: PlaceClosureBody) {
    const command = { kind: 'close', ...dated(body.occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(officeDecider, id, command)));
  }

  @Get()
  @Roles('administrator', 'team_leader', 'advisor')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({ summary: 'List the offices', answer: OfficesAnswer, pages: true })
  async list(@Query() query: OfficesQuery): Promise<OfficesAnswer> {
    const { limit, cursor, area, open: is } = query;
    const purpose = cursorPurpose('offices', query);
    const after = cursor === undefined ? null : this.cursors.unseal<OfficesPlace>(purpose, cursor);
    const asked = { ...(area && { area }), ...(is !== undefined && { open: { is, on: today() } }) };
    const { entries, total, next } = await this.queries.execute(new ListOffices(asked, { limit, after }));
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }

  @Get(':id')
  @Roles('administrator', 'team_leader', 'advisor')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({ summary: 'Show an office', answer: OfficeRecord, etag: true, refusals: { 'not-found': notFound } })
  show(@PathUuid('id') id: string): Promise<OfficeRecord> {
    return this.queries.execute(new ShowOffice(id));
  }

  @Get(':id/staff')
  @Roles('administrator', 'team_leader', 'advisor')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List who holds a role at an office on a day, and who of them is absent',
    answer: StaffAnswer,
    pages: true,
    refusals: { 'not-found': notFound },
  })
  staff(@PathUuid('id') id: string, @Query() query: StaffQuery, @ThisReading() reading: Reading): Promise<StaffAnswer> {
    return this.staffLists.answer({ kind: 'office', id }, query, reading);
  }
}
