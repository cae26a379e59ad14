import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsNobody,
  ConcernsPlace,
  CurrentActor,
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
import { ThisReading, type Reading } from '@alongside/privacy';
import { CopyView } from '../application/copy-view.handler';
import { SaveView } from '../application/save-view.handler';
import { savedViewDecider, type SavedViewCommand } from '../domain/saved-view/saved-view.decider';
import { FindSavedView } from '../read-models/saved-view/saved-view.query';
import { ConcernsSavedView } from './concerns';
import { takenQuery, viewUserOf } from './saved-view-answer';
import {
  CopyViewBody,
  SavedViewAnswer,
  SavedViewsAnswer,
  SavedViewsQuery,
  SaveViewBody,
  ViewChangeBody,
  ViewNameBody,
  ViewSharingBody,
} from './saved-view.dto';
import { SavedViews } from './saved-views';

const notFound = ['caseload/saved-view-not-found'];
const notOwn = ['caseload/saved-view-of-somebody-else'];
const discarded = ['caseload/saved-view-discarded'];

type OfUser<Command> = Command extends { readonly by: unknown } ? Omit<Command, 'by' | 'occurredAt'> : never;

@ApiTags('saved views')
@Controller('v1/views')
export class SavedViewsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly views: SavedViews,
  ) {}

  @Post()
  @Roles('advisor', 'team_leader')
  @ConcernsPlace('office', inBody('listOf'))
  @CommandOperation({
    summary: 'Save what a caseload list shows as a view, under a name',
    description: 'Whoever opens it sees there whom that person may see.',
    creates: '/v1/views/{id}',
  })
  async save(@CommandMeta() meta: CommandMetadata, @Body() { query, ...view }: SaveViewBody) {
    const taken = await takenQuery(query, view.listOf ?? null);
    return this.commands.execute(new SaveView(meta, { ...view, query: taken }, dated().occurredAt));
  }

  @Get()
  @Roles('advisor', 'team_leader')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the own saved views, and those that are shared with an office of the own casework',
    answer: SavedViewsAnswer,
    pages: true,
  })
  list(@Query() query: SavedViewsQuery, @CurrentActor() actor: Actor, @ThisReading() reading: Reading) {
    return this.views.all(query, { actor, reading });
  }

  @Get(':id')
  @Roles('advisor', 'team_leader')
  @ConcernsSavedView(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show a saved view, with the list that it opens',
    answer: SavedViewAnswer,
    etag: true,
    refusals: { 'not-found': notFound },
  })
  show(@PathUuid('id') id: string, @CurrentActor() actor: Actor, @ThisReading() reading: Reading) {
    return this.views.one(id, { actor, reading });
  }

  @Post(':id/changes')
  @Roles('advisor', 'team_leader')
  @ConcernsSavedView(inPath('id'))
  @CommandOperation({
    summary: 'Change what a saved view shows: all of it, as it is to be',
    description: 'By its owner, or by a team leader of an office that it is shared with.',
    ifMatch: true,
    refusals: { 'not-found': notFound, forbidden: notOwn, conflict: discarded },
  })
  async change(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() { query }: ViewChangeBody) {
    const found = await this.queries.execute(new FindSavedView(viewUserOf(meta.actor), id));
    return this.decide(meta, id, { kind: 'change', query: await takenQuery(query, found?.record.listOf ?? null) });
  }

  @Post(':id/name')
  @Roles('advisor', 'team_leader')
  @ConcernsSavedView(inPath('id'))
  @CommandOperation({
    summary: 'Rename a saved view',
    ifMatch: true,
    refusals: { 'not-found': notFound, forbidden: notOwn, conflict: discarded },
  })
  rename(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() { name }: ViewNameBody) {
    return this.decide(meta, id, { kind: 'rename', name });
  }

  @Post(':id/sharing')
  @Roles('advisor', 'team_leader')
  @ConcernsSavedView(inPath('id'))
  @ConcernsPlace('office', inBody('office'))
  @CommandOperation({
    summary: 'Share an own saved view with an office',
    description: "Whoever does casework there finds it. A view of an office's list is for that office alone.",
    refusals: {
      'not-found': notFound,
      forbidden: notOwn,
      conflict: [...discarded, 'caseload/saved-view-of-another-office'],
    },
  })
  share(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() { office }: ViewSharingBody) {
    return this.decide(meta, id, { kind: 'share', office });
  }

  @Post(':id/unsharing')
  @Roles('advisor', 'team_leader')
  @ConcernsSavedView(inPath('id'))
  @CommandOperation({
    summary: 'Share a saved view with an office no longer',
    description: 'By its owner, or by a team leader of that office. Copies stay.',
    refusals: { 'not-found': notFound, forbidden: notOwn },
  })
  unshare(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() { office }: ViewSharingBody) {
    return this.decide(meta, id, { kind: 'unshare', office });
  }

  @Post(':id/copies')
  @Roles('advisor', 'team_leader')
  @ConcernsSavedView(inPath('id'))
  @CommandOperation({
    summary: 'Copy a saved view as an own one',
    creates: '/v1/views/{id}',
    refusals: { 'not-found': notFound },
  })
  copy(@PathUuid('id') viewId: string, @CommandMeta() meta: CommandMetadata, @Body() body: CopyViewBody) {
    const copied = { viewId, by: viewUserOf(meta.actor), ...body };
    return this.commands.execute(new CopyView(meta, copied, dated().occurredAt));
  }

  @Post(':id/discarding')
  @Roles('advisor', 'team_leader')
  @ConcernsSavedView(inPath('id'))
  @CommandOperation({
    summary: 'Discard an own saved view',
    refusals: { 'not-found': notFound, forbidden: notOwn },
  })
  discard(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata) {
    return this.decide(meta, id, { kind: 'discard' });
  }

  @Post(':id/restoring')
  @Roles('advisor', 'team_leader')
  @ConcernsSavedView(inPath('id'))
  @CommandOperation({
    summary: 'Restore an own saved view that was discarded, shared as it was',
    refusals: { 'not-found': notFound, forbidden: notOwn },
  })
  restore(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata) {
    return this.decide(meta, id, { kind: 'restore' });
  }

  private decide(meta: CommandMetadata, id: string, command: OfUser<SavedViewCommand>) {
    const { occurredAt } = dated();
    const whole = { ...command, by: viewUserOf(meta.actor), occurredAt } as SavedViewCommand;
    return this.commands.execute(new Decide(meta, decision(savedViewDecider, id, whole)));
  }
}
