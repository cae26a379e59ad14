import { ConcernsClaimant } from '@alongside/caseload';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CommandOperation,
  ConcernsList,
  ConcernsPlace,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  dated,
  inBody,
  inPath,
  PageQuery,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { optional } from '@alongside/kernel';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { OpenSupportCase } from '../application/open-support-case.handler';
import { ListKnownCases, type KnownCasesOf, type KnownCasesPlace } from '../read-models/support-case/known-cases.query';
import { dates } from './case-refusals';
import { knowingViewerOf } from './case-viewer-of';
import { givenSharing } from './given-sharing';
import { KnownCasesAnswer, OpenSupportCaseBody } from './support-case.dto';

const onlyThat = 'Nothing of what they are about: who wants to know asks whoever has the case in hand.';

/** That there is a case, for those whose work needs it. */
@ApiTags('support cases')
@Controller('v1')
export class KnownSupportCasesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Post('claimants/:id/support-cases')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @ConcernsPlace('office', inBody('office'))
  @CommandOperation({
    summary: 'Open a support case for a claimant who was referred',
    description:
      'With the claimant’s agreement that those of other organisations on the team are told, or another ground.',
    creates: '/v1/support-cases/{id}',
    refusals: {
      invalid: [...dates, 'offices/out-of-order'],
      'not-found': ['offices/office-not-found', 'offices/staff-member-not-found'],
      conflict: [
        'caseload/claimant-merged',
        'offices/office-closed',
        'high-barriers/case-already-opened',
        'high-barriers/owner-not-of-office',
        'high-barriers/kept-from-claimant',
      ],
    },
  })
  open(@PathUuid('id') claimantId: string, @CommandMeta() meta: CommandMetadata, @Body() body: OpenSupportCaseBody) {
    const { office, ownerId = meta.actor.personId, source, referredOn, areas, reason, occurredAt } = body;
    const given = { claimantId, office, ownerId, source, areas, reason, ...optional({ referredOn }) };
    return this.commands.execute(
      new OpenSupportCase(meta, { ...given, sharing: givenSharing(body), ...dated(occurredAt) }),
    );
  }

  @Get('claimants/:id/support-cases')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the open support cases of a claimant of which one may know',
    description: `For the team, who leads the office of the case, and who has the claimant in charge. ${onlyThat}`,
    answer: KnownCasesAnswer,
    pages: true,
  })
  ofClaimant(
    @PathUuid('id') claimantId: string,
    @Query() query: PageQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<KnownCasesAnswer> {
    return this.list({ claimantId }, query, { actor, reading });
  }

  @Get('offices/:id/support-cases')
  @Roles('team_leader')
  @ConcernsPlace('office', inPath('id'))
  @ConcernsList({ supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the open support cases at an office, so that none is left without an owner',
    description: onlyThat,
    answer: KnownCasesAnswer,
    pages: true,
  })
  ofOffice(
    @PathUuid('id') office: string,
    @Query() query: PageQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<KnownCasesAnswer> {
    return this.list({ office }, query, { actor, reading });
  }

  private async list(
    of: KnownCasesOf,
    { limit, cursor }: PageQuery,
    { actor, reading }: { readonly actor: Actor; readonly reading: Reading },
  ): Promise<KnownCasesAnswer> {
    const purpose = cursorPurpose('known-cases', { ...of });
    const after = cursor === undefined ? null : this.cursors.unseal<KnownCasesPlace>(purpose, cursor);
    const page = await this.queries.execute(new ListKnownCases(of, knowingViewerOf(actor), { limit, after }));
    const shown = page.entries.map(({ claimantId }) => claimantId);
    await this.readLog.record(reading, [...new Set('claimantId' in of ? [of.claimantId, ...shown] : shown)]);
    return { ...page, next: page.next && this.cursors.seal(purpose, page.next) };
  }
}
