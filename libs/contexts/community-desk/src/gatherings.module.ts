import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { GatheringChangesController } from './api/gathering-changes.controller';
import { GatheringFiguresController } from './api/gathering-figures.controller';
import { GatheringsController } from './api/gatherings.controller';
import { ChangeGatheringHandler } from './application/change-gathering.handler';
import { PlanGatheringHandler } from './application/plan-gathering.handler';
import { ListForumsDueHandler } from './read-models/gathering/forums.query';
import { FindGatheringHandler, ShowGatheringHandler } from './read-models/gathering/gathering.query';
import { ListGatheringsHandler } from './read-models/gathering/gatherings.query';
import { ShowThemeLatencyHandler } from './read-models/gathering/themes.query';

@Module({
  imports: [ReadLogModule],
  controllers: [GatheringFiguresController, GatheringsController, GatheringChangesController],
  providers: [
    PlanGatheringHandler,
    ChangeGatheringHandler,
    ShowGatheringHandler,
    FindGatheringHandler,
    ListGatheringsHandler,
    ListForumsDueHandler,
    ShowThemeLatencyHandler,
  ],
})
export class GatheringsModule {}
