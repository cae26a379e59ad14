import { ConcernsClaimant } from '@alongside/caseload';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsEverywhere,
  ConcernsList,
  ConcernsPlace,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { BreakGlass } from '../application/break-glass.handler';
import { glassesOf } from '../application/glasses-of';
import {
  breakGlassDecider,
  glassNotFound,
  longestMinutes,
  type BreakGlassCommand,
} from '../domain/break-glass/break-glass.decider';
import { CountBreakGlasses } from '../read-models/break-glass/count-break-glasses.query';
import { FindGlass } from '../read-models/break-glass/find-glass.query';
import {
  ListBreakGlasses,
  type BreakGlassesAsked,
  type BreakGlassPlace,
} from '../read-models/break-glass/list-break-glasses.query';
import {
  BreakGlassBody,
  BreakGlassesAnswer,
  BreakGlassesQuery,
  BreakGlassFiguresAnswer,
  BreakGlassFiguresQuery,
  BreakGlassReviewBody,
} from './break-glass.dto';
import { caseViewerOf } from './case-viewer-of';
import { ConcernsBreakGlass } from './glass-concerns';
import { thisMoment } from './this-moment';

const glassThere = ['high-barriers/glass-not-found'];

/** Looking into a support case without being on its team: for three hours at most, seen by its owner at once, and reviewed. */
@ApiTags('break-glass')
@Controller('v1')
export class BreakGlassesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Post('claimants/:id/break-glass')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Look into the support case of a claimant without being on its team, with the reason',
    description:
      'For three hours at most; again only after a review, and a week after one that found it not justified. Whoever has the case in hand is told at once, each reading is written down under it, and it is reviewed. Offences take a second person.',
    creates: '/v1/support-cases/{caseId}',
    refusals: {
      invalid: ['high-barriers/too-long', 'high-barriers/unknown-code'],
      'not-found': ['high-barriers/case-not-found'],
      conflict: [
        'caseload/claimant-merged',
        'high-barriers/no-glass-to-break',
        'high-barriers/entered-in-error',
        'high-barriers/glass-open',
        'high-barriers/glass-not-reviewed',
        'high-barriers/glass-not-justified',
      ],
    },
  })
  break(
    @PathUuid('id') claimantId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, words, minutes = longestMinutes }: BreakGlassBody,
  ) {
    const broken = { claimantId, reason, words, minutes, ...thisMoment() };
    return this.commands.execute(new BreakGlass(meta, broken, caseViewerOf(meta.actor)));
  }

  @Post('break-glasses/:id/closure')
  @Roles('advisor', 'team_leader')
  @ConcernsBreakGlass(inPath('id'))
  @CommandOperation({
    summary: 'End a break-glass before its time',
    description: 'By who broke it, who was told of it, or who leads the office.',
    refusals: { 'not-found': glassThere },
  })
  close(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata) {
    return this.tell(meta, { kind: 'close', glassId: id, by: meta.actor.personId, ...thisMoment() });
  }

  @Post('break-glasses/:id/review')
  @Roles('team_leader', 'privacy_officer')
  @ConcernsBreakGlass(inPath('id'))
  @CommandOperation({
    summary: 'Say whether a break-glass was justified: by somebody else than who broke it',
    refusals: {
      invalid: ['high-barriers/unknown-code'],
      forbidden: ['high-barriers/second-person'],
      'not-found': glassThere,
      conflict: ['high-barriers/already-reviewed'],
    },
  })
  review(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { verdict, words }: BreakGlassReviewBody,
  ) {
    const by = meta.actor.personId;
    return this.tell(meta, { kind: 'review', glassId: id, by, verdict, words, ...thisMoment() });
  }

  @Get('staff/:id/break-glasses')
  @Roles('advisor', 'team_leader')
  @ConcernsList({ owner: inPath('id') })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List who looked into the cases that one has in hand, the last one first',
    description: 'For oneself alone: of somebody else none.',
    answer: BreakGlassesAnswer,
    pages: true,
  })
  ofOwner(
    @PathUuid('id') ownerId: string,
    @Query() query: BreakGlassesQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<BreakGlassesAnswer> {
    return this.list({ ownerId }, query, { actor, reading });
  }

  @Get('offices/:id/break-glasses')
  @Roles('team_leader', 'privacy_officer')
  @ConcernsPlace('office', inPath('id'))
  @ConcernsList({ supervisedBy: ['team_leader', 'privacy_officer'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List who broke glass at an office, with what waits for a review, the last one first',
    answer: BreakGlassesAnswer,
    pages: true,
  })
  ofOffice(
    @PathUuid('id') office: string,
    @Query() query: BreakGlassesQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<BreakGlassesAnswer> {
    return this.list({ office }, query, { actor, reading });
  }

  @Get('break-glass-figures')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Count how often glass was broken in a period, by office and reason, and what the reviews found',
    answer: BreakGlassFiguresAnswer,
  })
  async figures(@Query() period: BreakGlassFiguresQuery): Promise<BreakGlassFiguresAnswer> {
    return { ...period, counts: await this.queries.execute(new CountBreakGlasses({ ...period, today: today() })) };
  }

  private async tell(meta: CommandMetadata, told: BreakGlassCommand) {
    const glass = await this.queries.execute(new FindGlass({ glassId: told.glassId, today: told.today }));
    if (glass === null) throw glassNotFound();
    return this.commands.execute(new Decide(meta, decision(breakGlassDecider, glassesOf(glass), told)));
  }

  /** Of cases in somebody else's hand nothing. */
  private async list(
    of: BreakGlassesAsked['of'],
    { limit, cursor, review }: BreakGlassesQuery,
    { actor, reading }: { readonly actor: Actor; readonly reading: Reading },
  ): Promise<BreakGlassesAnswer> {
    const purpose = cursorPurpose('break-glasses', { ...of, review });
    const after = cursor === undefined ? null : this.cursors.unseal<BreakGlassPlace>(purpose, cursor);
    const { personId, organisations } = actor;
    const own = 'ownerId' in of && of.ownerId !== personId ? { ...of, ownerId: nobody } : of;
    const asked = { of: own, ...(review && { review }), viewer: { personId, organisations }, ...thisMoment() };
    const { entries, total, next } = await this.queries.execute(new ListBreakGlasses(asked, { limit, after }));
    await this.readLog.record(reading, [...new Set(entries.map(({ claimantId }) => claimantId))]);
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }
}

/** Has no case in hand. */
const nobody = '00000000-0000-8000-8000-000000000000';
