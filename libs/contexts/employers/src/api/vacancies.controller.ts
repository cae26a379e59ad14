import { applyDecorators, Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision, derivedId } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsNobody,
  ConcernsPlace,
  ConcernsRecord,
  cursorPurpose,
  CursorSealer,
  dated,
  inBody,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
  type CommandMetadata,
} from '@alongside/http';
import { DescribeVacancy } from '../application/describe-vacancy.handler';
import { vacancyDecider, type VacancyCommand } from '../domain/vacancy/vacancy.decider';
import { ListVacancies, type VacanciesAsked, type VacanciesPlace } from '../read-models/vacancy/vacancies.query';
import { ShowVacancyOriginal } from '../read-models/vacancy/vacancy-original.query';
import { ShowVacancy } from '../read-models/vacancy/vacancy.query';
import { ShownVacancy, VacancyOriginal } from '../read-models/vacancy/vacancy.record';
import { changesTo, givenTerms } from './given-terms';
import {
  OpenVacancyBody,
  VacanciesAnswer,
  VacanciesQuery,
  VacancyChangeBody,
  VacancyClosureBody,
  VacancyErrorBody,
  VacancyReopeningBody,
} from './vacancy.dto';

const dates = ['employers/in-the-future', 'employers/out-of-order'];
const unsound = ['employers/range-reversed', 'employers/terms-incomplete'];
const error = 'employers/entered-in-error';
const merged = 'employers/employer-merged';
const employerNotFound = 'employers/employer-not-found';

/** A change of a vacancy that the own office looks after. */
function Change(
  summary: string,
  refusals: { invalid?: readonly string[]; 'not-found'?: readonly string[]; conflict: readonly string[] },
): MethodDecorator {
  const { invalid = dates, conflict, ...more } = refusals;
  return applyDecorators(
    Roles('employer_adviser'),
    ConcernsRecord('vacancy', inPath('id'), 'employers/vacancy-not-found'),
    CommandOperation({ summary, ifMatch: true, refusals: { ...more, invalid, conflict: [...conflict, error] } }),
  );
}

/** What anybody who works with claimants or employers may see: nothing in it is about a claimant. */
function Shown(): MethodDecorator {
  return applyDecorators(Roles('advisor', 'team_leader', 'employer_adviser'), ConcernsNobody(), WaitsForPosition());
}

@ApiTags('vacancies')
@Controller('v1/vacancies')
export class VacanciesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly cursors: CursorSealer,
  ) {}

  @Post()
  @Roles('employer_adviser')
  @ConcernsPlace('office', inBody('office'))
  @CommandOperation({
    summary: 'Open a vacancy: a job, a trial, an apprenticeship, a training place',
    creates: '/v1/vacancies/{id}',
    refusals: { invalid: [...dates, ...unsound], 'not-found': [employerNotFound], conflict: [error, merged] },
  })
  async open(@CommandMeta() meta: CommandMetadata, @Body() { office, terms, occurredAt }: OpenVacancyBody) {
    const id = derivedId(meta.commandId, 'vacancy');
    const command = { kind: 'open', vacancyId: id, office, terms: givenTerms(terms), ...dated(occurredAt) } as const;
    return { id, ...(await this.commands.execute(new DescribeVacancy(meta, id, command))) };
  }

  @Post(':id/changes')
  @Change('Say otherwise what a vacancy offers, with a reason', {
    invalid: [...dates, ...unsound],
    'not-found': [employerNotFound],
    conflict: ['employers/places-taken', merged],
  })
  change(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: VacancyChangeBody) {
    const { terms, reason, occurredAt } = body;
    const command = { kind: 'change', changes: changesTo(terms), reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new DescribeVacancy(meta, id, command));
  }

  @Post(':id/closure')
  @Change('Close a vacancy, with a reason', { conflict: ['employers/vacancy-closed'] })
  close(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: VacancyClosureBody) {
    return this.decide(meta, id, { kind: 'close', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Post(':id/reopening')
  @Change('Open a vacancy again that was closed', { conflict: [] })
  reopen(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: VacancyReopeningBody) {
    return this.decide(meta, id, { kind: 'reopen', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Post(':id/error')
  @Change('Say that a vacancy was entered in error: it is hidden from then on', {
    conflict: ['employers/places-taken'],
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: VacancyErrorBody) {
    return this.decide(meta, id, { kind: 'enter-in-error', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Get()
  @Shown()
  @QueryOperation({ summary: 'List the vacancies, what was opened last first', answer: VacanciesAnswer, pages: true })
  async list(@Query() query: VacanciesQuery): Promise<VacanciesAnswer> {
    const { limit, cursor, ...filter } = query;
    const purpose = cursorPurpose('vacancies', query);
    const after = cursor === undefined ? null : this.cursors.unseal<VacanciesPlace>(purpose, cursor);
    const asked = new ListVacancies(askedBy(filter), today(), { limit, after });
    const { entries, total, next } = await this.queries.execute(asked);
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }

  @Get(':id')
  @Shown()
  @QueryOperation({
    summary: 'Show a vacancy',
    answer: ShownVacancy,
    etag: true,
    refusals: { 'not-found': ['employers/vacancy-not-found'] },
  })
  show(@PathUuid('id') id: string): Promise<ShownVacancy> {
    return this.queries.execute(new ShowVacancy(id, today()));
  }

  @Get(':id/original')
  @Shown()
  @QueryOperation({
    summary: 'Show the job posting that a vacancy was imported from, as it came',
    answer: VacancyOriginal,
    refusals: { 'not-found': ['employers/vacancy-not-imported'] },
  })
  original(@PathUuid('id') id: string): Promise<VacancyOriginal> {
    return this.queries.execute(new ShowVacancyOriginal(id));
  }

  private decide(meta: CommandMetadata, id: string, command: VacancyCommand) {
    return this.commands.execute(new Decide(meta, decision(vacancyDecider, id, command)));
  }
}

type Filter = Omit<VacanciesQuery, 'limit' | 'cursor'>;

function askedBy({ pay, payPeriod, currency, occupation, skill, ...filter }: Filter): VacanciesAsked {
  const isByPay = pay !== undefined || payPeriod !== undefined;
  return {
    ...filter,
    ...(occupation !== undefined && { occupation: listed(occupation) }),
    ...(skill !== undefined && { skill: listed(skill) }),
    ...(isByPay && {
      pay: { ...pay, period: payPeriod?.[0] ?? 'hour', currency: (currency ?? 'GBP').toUpperCase() },
    }),
  };
}

function listed(text: string): string[] {
  const items = text.split(',').map((item) => item.trim());
  return items.filter((item) => item !== '');
}
