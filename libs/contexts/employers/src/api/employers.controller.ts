import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CommandOperation,
  ConcernsNobody,
  ConcernsPlace,
  CurrentActor,
  CursorSealer,
  dated,
  inBody,
  inPath,
  inQuery,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { ChangeEmployer } from '../application/change-employer.handler';
import { RegisterEmployer } from '../application/register-employer.handler';
import { ShowEmployer } from '../read-models/employer/employer.query';
import { EmployerRecord } from '../read-models/employer/employer.record';
import { ListEmployers } from '../read-models/employer/employers.query';
import { ConcernsEmployer } from './concerns';
import {
  EmployerCorrectionBody,
  EmployerDetailsBody,
  EmployerErrorBody,
  EmployersAnswer,
  EmployersQuery,
  RegisterEmployerBody,
} from './employer.dto';
import { officesOf } from './employers-viewer';
import { employersCounts, employersPage } from './employers-page';

const notFound = ['employers/employer-not-found'];
const dates = ['employers/in-the-future', 'employers/out-of-order'];
const enteredInError = 'employers/entered-in-error';
const known = 'employers/already-registered';
const merged = 'employers/employer-merged';

@ApiTags('employers')
@Controller('v1/employers')
export class EmployersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Post()
  @Roles('employer_adviser', 'team_leader')
  @ConcernsPlace('office', inBody('office'))
  @CommandOperation({
    summary: 'Register an employer that an office works with',
    description:
      'One that is registered already, under the company number or under the name at the postcode, is refused and named: another office joins it by `POST /v1/employers/{id}/offices`.',
    creates: '/v1/employers/{id}',
    refusals: { invalid: ['employers/in-the-future'], conflict: [known] },
  })
  register(@CommandMeta() meta: CommandMetadata, @Body() { office, details, occurredAt }: RegisterEmployerBody) {
    return this.commands.execute(new RegisterEmployer(meta, { office, details: given(details), ...dated(occurredAt) }));
  }

  @Post(':id/detail-corrections')
  @Roles('employer_adviser', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @CommandOperation({
    summary: 'Correct the details of an employer, all of them',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: [enteredInError, known, merged] },
  })
  correct(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EmployerCorrectionBody) {
    const { details, reason, occurredAt } = body;
    const change = { kind: 'correct-details', details: given(details), reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new ChangeEmployer(meta, id, change));
  }

  @Post(':id/error')
  @Roles('employer_adviser', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @CommandOperation({
    summary: 'Say that an employer was entered in error: it is on no list from then on',
    ifMatch: true,
    refusals: {
      invalid: dates,
      'not-found': notFound,
      conflict: [enteredInError, merged, 'employers/has-merged-employers'],
    },
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EmployerErrorBody) {
    const change = { kind: 'enter-in-error', reason: body.reason, ...dated(body.occurredAt) } as const;
    return this.commands.execute(new ChangeEmployer(meta, id, change));
  }

  @Get()
  @Roles('employer_adviser', 'advisor', 'team_leader')
  @ConcernsNobody()
  @ConcernsPlace('office', inQuery('office'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the employers that the offices of the asker work with, by name',
    description: 'No person stands in it. Each count names the list of exactly those whom it counts.',
    answer: EmployersAnswer,
    pages: true,
  })
  async list(@Query() query: EmployersQuery, @CurrentActor() actor: Actor): Promise<EmployersAnswer> {
    const { purpose, after, filter } = employersPage(this.cursors, query);
    const asked = { ...filter, offices: query.office ?? officesOf(actor) };
    const page = { limit: query.limit, after };
    const { entries, total, next, counts } = await this.queries.execute(new ListEmployers(asked, page));
    return {
      ...{ entries, total, next: next && this.cursors.seal(purpose, next) },
      counts: employersCounts(query, counts),
    };
  }

  @Get(':id')
  @Roles('employer_adviser', 'advisor', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show an employer, and whom to ask for there',
    answer: EmployerRecord,
    etag: true,
    refusals: { 'not-found': notFound },
  })
  async show(@PathUuid('id') id: string, @ThisReading() reading: Reading): Promise<EmployerRecord> {
    const employer = await this.queries.execute(new ShowEmployer(id));
    await this.readLog.record(
      reading,
      employer.contactPersons.map((person) => person.id),
    );
    return employer;
  }
}

function given({ tradingNames = [], ...details }: EmployerDetailsBody) {
  return { ...details, tradingNames };
}
