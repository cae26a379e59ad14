import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConcernsNobody,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
  type Actor,
} from '@alongside/http';
import { ListForumsDue, type ForumsPlace } from '../read-models/gathering/forums.query';
import { ShowThemeLatency } from '../read-models/gathering/themes.query';
import { ForumsAnswer, ForumsQuery, ThemesAnswer, ThemesQuery } from './gathering-lists.dto';
import { gatheringViewerOf, hostViewerOf } from './gathering-viewer-of';

@ApiTags('gatherings')
@Controller('v1/gatherings')
export class GatheringFiguresController {
  constructor(
    private readonly queries: QueryBus,
    private readonly cursors: CursorSealer,
  ) {}

  @Get('forums')
  @Roles('desk_partner', 'team_leader')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List when each host is to hold its next forum, and which are overdue',
    description:
      'A host holds one every two months. Who has held none has it due two months after the desk was opened, or on the day for which the first is planned.',
    answer: ForumsAnswer,
    pages: true,
  })
  async forums(@Query() query: ForumsQuery, @CurrentActor() actor: Actor): Promise<ForumsAnswer> {
    const { limit, cursor, asAt: given, ...filters } = query;
    const purpose = cursorPurpose('forums', query);
    const place = cursor === undefined ? null : this.cursors.unseal<ForumsPlace & { asAt: string }>(purpose, cursor);
    const asAt = place?.asAt ?? given ?? today();
    const list = new ListForumsDue({ ...filters, asAt, viewer: hostViewerOf(actor) }, { limit, after: place });
    const { entries, total, next } = await this.queries.execute(list);
    return { asAt, entries, total, next: next && this.cursors.seal(purpose, { ...next, asAt }) };
  }

  @Get('themes')
  @Roles('desk_partner', 'team_leader', 'analyst')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show which themes were raised, and how long people waited to be told what became of them',
    description:
      'Numbers, of the places where the role is held. Days run from the gathering to the first day on which it was told.',
    answer: ThemesAnswer,
  })
  async themes(@Query() query: ThemesQuery, @CurrentActor() actor: Actor): Promise<ThemesAnswer> {
    const { by = [], asAt = today(), ...filters } = query;
    const viewer = gatheringViewerOf(actor, ['desk_partner', 'team_leader', 'analyst']);
    const rows = await this.queries.execute(new ShowThemeLatency({ by, asAt, ...filters, viewer }));
    return { asAt, rows };
  }
}
