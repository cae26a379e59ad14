import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { DeskSessionListsController } from './api/desk-session-lists.controller';
import { DeskSessionsController } from './api/desk-sessions.controller';
import { SessionBatchesController } from './api/session-batches.controller';
import { TakeSessionEntriesHandler } from './application/take-session-entries.handler';
import { DeskSessionRecords } from './read-models/desk-session/desk-session-records';
import { FindDeskOfSessionHandler } from './read-models/desk-session/desk-of-session.query';
import { FindDeskSessionsHandler } from './read-models/desk-session/find-desk-sessions.query';
import { ListDeskSessionsHandler } from './read-models/desk-session/list-desk-sessions.query';
import { CountDeskSessionsHandler } from './read-models/desk-session/session-figures.query';

/** What happens at a desk, session by session. */
@Module({
  imports: [ReadLogModule],
  controllers: [SessionBatchesController, DeskSessionsController, DeskSessionListsController],
  providers: [
    TakeSessionEntriesHandler,
    DeskSessionRecords,
    FindDeskOfSessionHandler,
    FindDeskSessionsHandler,
    ListDeskSessionsHandler,
    CountDeskSessionsHandler,
  ],
})
export class DeskSessionsModule {}
