import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { ApplicationMovesController } from './api/application-moves.controller';
import { ApplicationsController } from './api/applications.controller';
import { AcceptApplicationHandler } from './application/accept-application.handler';
import { MakeApplicationHandler } from './application/make-application.handler';
import { UndoApplicationHandler } from './application/undo-application.handler';
import { ShowApplicationHandler } from './read-models/candidacy/application.query';
import { ListApplicationsOfClaimantHandler } from './read-models/candidacy/applications-of-claimant.query';
import { RefusalsController } from './api/refusals.controller';
import { VacancyBoardController } from './api/vacancy-board.controller';
import { ListCandidatesInReachHandler } from './read-models/board/candidates-in-reach.query';
import { ShowVacancyBoardHandler } from './read-models/board/vacancy-board.query';
import { ListApplicationsOfVacancyHandler } from './read-models/candidacy/applications-of-vacancy.query';
import { CountRefusalsHandler } from './read-models/refusals/count-refusals.query';
import { ListRefusalsHandler } from './read-models/refusals/list-refusals.query';

@Module({
  imports: [ReadLogModule],
  controllers: [VacancyBoardController, RefusalsController, ApplicationsController, ApplicationMovesController],
  providers: [
    ListApplicationsOfVacancyHandler,
    ListCandidatesInReachHandler,
    ShowVacancyBoardHandler,
    ListRefusalsHandler,
    CountRefusalsHandler,
    MakeApplicationHandler,
    AcceptApplicationHandler,
    UndoApplicationHandler,
    ShowApplicationHandler,
    ListApplicationsOfClaimantHandler,
  ],
})
export class EmployersModule {}
