import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsPlace,
  CurrentActor,
  CursorSealer,
  inBody,
  inPath,
  maskedFor,
  PathUuid,
  QueryOperation,
  Roles,
  SeenAs,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
  type Role,
  dated,
} from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { CorrectClaimantDetails } from '../application/correct-claimant-details.handler';
import { RegisterClaimant } from '../application/register-claimant.handler';
import { claimantDecider } from '../domain/claimant/claimant.decider';
import { ShowClaimant } from '../read-models/claimant/claimant.query';
import type { TimelinePlace } from '../read-models/timeline/timeline-page.sql';
import { ListTimeline } from '../read-models/timeline/timeline.query';
import { ConcernsClaimant } from './concerns';
import {
  AccessibilityNeedsBody,
  ClaimantAnswer,
  CommunitiesBody,
  CorrectDetailsBody,
  LanguagesBody,
  RegisterClaimantBody,
  SkillBody,
} from './claimant.dto';
import { askedMoment, momentRefusals, shownMoment } from './asked-moment';
import { claimantMasking } from './claimant-masking';
import { MomentQuery } from './moment.dto';
import { onlyOfficeOf } from './only-office-of';
import { askedPage } from './pages-then';
import { TimelineAnswer, TimelineQuery } from './timeline.dto';
import { caseworkerOf } from './viewer-of';

const notFound = ['caseload/claimant-not-found'];
const dates = ['caseload/in-the-future'];
const details = [
  ...dates,
  'caseload/born-later',
  'caseload/birth-month-mismatch',
  'caseload/national-insurance-number-invalid',
];
const taken = ['caseload/national-insurance-number-taken'];

@ApiTags('claimants')
@Controller('v1/claimants')
export class ClaimantsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Post()
  @Roles('advisor', 'team_leader')
  @ConcernsPlace('office', inBody('office'))
  @CommandOperation({
    summary: 'Register a claimant',
    description: 'A National Insurance number belongs to one claimant at most: the second to give it is refused.',
    creates: '/v1/claimants/{id}',
    refusals: { invalid: [...details, 'caseload/office-needed'], conflict: taken },
  })
  register(
    @CommandMeta() meta: CommandMetadata,
    @Body() { office = onlyOfficeOf(meta.actor), details: given, occurredAt }: RegisterClaimantBody,
  ) {
    return this.commands.execute(new RegisterClaimant(meta, { office, details: given, ...dated(occurredAt) }));
  }

  @Post(':id/detail-corrections')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Correct who somebody is, with a reason',
    ifMatch: true,
    refusals: { invalid: details, 'not-found': notFound, conflict: [...taken, 'caseload/nothing-to-change'] },
  })
  correctDetails(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: CorrectDetailsBody) {
    const { details: given, reason, occurredAt } = body;
    return this.commands.execute(
      new CorrectClaimantDetails(meta, id, { details: given, reason, ...dated(occurredAt) }),
    );
  }

  @Post(':id/languages')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Declare the languages of a claimant',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound },
  })
  declareLanguages(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: LanguagesBody) {
    const { languages, interpreterNeeded, occurredAt } = body;
    const command = { kind: 'declare-languages', languages, interpreterNeeded, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(claimantDecider, id, command)));
  }

  @Post(':id/accessibility-needs')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Describe what a claimant needs to take part',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound },
  })
  describeNeeds(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() body: AccessibilityNeedsBody,
  ) {
    const command = { kind: 'describe-accessibility-needs', needs: body.needs, ...dated(body.occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(claimantDecider, id, command)));
  }

  @Post(':id/communities')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Declare the communities that a claimant belongs to, as the claimant sees it',
    ifMatch: true,
    refusals: { invalid: [...dates, 'caseload/reserved-code'], 'not-found': notFound },
  })
  declareCommunities(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: CommunitiesBody) {
    const command = { kind: 'declare-communities', communities: body.communities, ...dated(body.occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(claimantDecider, id, command)));
  }

  @Post(':id/skills')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Declare a skill',
    refusals: { invalid: [...dates, 'caseload/reserved-code'], 'not-found': notFound },
  })
  declareSkill(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: SkillBody) {
    const { occurredAt, ...skill } = body;
    const command = { kind: 'declare-skill', ...skill, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(claimantDecider, id, command)));
  }

  @Get(':id')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show a claimant, as it stands or as it was known',
    description:
      'An employer adviser sees what finding somebody a job takes; the rest is `null`, and `masked` names it. ' +
      'Who may see the past is who may see the record today.',
    answer: ClaimantAnswer,
    etag: true,
    refusals: { invalid: momentRefusals, 'not-found': notFound },
  })
  async show(
    @PathUuid('id') id: string,
    @Query() query: MomentQuery,
    @SeenAs() roles: readonly Role[],
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<ClaimantAnswer> {
    const moment = askedMoment(query);
    const withPurpose = reading.purpose !== 'casework';
    const by = { viewer: caseworkerOf(actor), today: dated().today, withPurpose };
    const shown = maskedFor(roles, claimantMasking, await this.queries.execute(new ShowClaimant(id, by, moment)));
    await this.readLog.record(reading, [
      id,
      ...shown.mergedRecords.map((one) => one.id),
      ...namedFromTheirRecords(shown),
    ]);
    return { ...shownMoment(moment), ...shown };
  }

  @Get(':id/timeline')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List what happened to a claimant, what happened last first, as it is or was known',
    description: 'What was entered in error after `knownAt` says what it said then.',
    answer: TimelineAnswer,
    pages: true,
    refusals: { invalid: momentRefusals },
  })
  async timeline(
    @PathUuid('id') id: string,
    @Query() query: TimelineQuery,
    @ThisReading() reading: Reading,
  ): Promise<TimelineAnswer> {
    const { page, moment, answer } = askedPage<TimelinePlace>(this.cursors, { of: 'timeline', claimantId: id }, query);
    const entries = await this.queries.execute(new ListTimeline(id, page, moment));
    await this.readLog.record(reading, [id, ...entries.entries.map(({ recordId }) => recordId)]);
    return answer(entries);
  }
}

/** The supporters whose names are out of records of their own: those were read as well. */
function namedFromTheirRecords({ supporters }: Pick<ClaimantAnswer, 'supporters'>): Uuid[] {
  return (supporters ?? []).flatMap(({ personId, name }) => (personId === null || name === null ? [] : [personId]));
}
