import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { ApplicationMovesController } from './api/application-moves.controller';
import { ApplicationsController } from './api/applications.controller';
import { AcceptApplicationHandler } from './application/accept-application.handler';
import { MakeApplicationHandler } from './application/make-application.handler';
import { UndoApplicationHandler } from './application/undo-application.handler';
import { ShowApplicationHandler } from './read-models/candidacy/application.query';
import { ListApplicationsOfClaimantHandler } from './read-models/candidacy/applications-of-claimant.query';

@Module({
  imports: [ReadLogModule],
  controllers: [ApplicationsController, ApplicationMovesController],
  providers: [
    MakeApplicationHandler,
    AcceptApplicationHandler,
    UndoApplicationHandler,
    ShowApplicationHandler,
    ListApplicationsOfClaimantHandler,
  ],
})
export class EmployersModule {}
