import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { CaseEntriesController } from './api/case-entries.controller';
import { CaseTeamController } from './api/case-team.controller';
import { CaseWorkController } from './api/case-work.controller';
import { KnownSupportCasesController } from './api/known-support-cases.controller';
import { SupportCaseStatisticsController } from './api/support-case-statistics.controller';
import { SupportCasesController } from './api/support-cases.controller';
import { ChangeCaseOwnerHandler } from './application/change-case-owner.handler';
import { JoinCaseTeamHandler } from './application/join-case-team.handler';
import { OpenSupportCaseHandler } from './application/open-support-case.handler';
import { CountSupportCasesHandler } from './read-models/support-case/count-support-cases.query';
import { KnowsOfCaseHandler, ListKnownCasesHandler } from './read-models/support-case/known-cases.query';
import { ListTeamWorkHandler } from './read-models/support-case/list-team-work.query';
import { ShowSupportCaseHandler } from './read-models/support-case/show-support-case.query';
import { SupportCaseRecords } from './read-models/support-case/support-case-records';
import { FindOnTeamHandler } from './read-models/team/find-on-team.query';

@Module({
  imports: [ReadLogModule],
  controllers: [
    SupportCasesController,
    KnownSupportCasesController,
    CaseTeamController,
    CaseWorkController,
    CaseEntriesController,
    SupportCaseStatisticsController,
  ],
  providers: [
    OpenSupportCaseHandler,
    JoinCaseTeamHandler,
    ChangeCaseOwnerHandler,
    SupportCaseRecords,
    ShowSupportCaseHandler,
    ListTeamWorkHandler,
    ListKnownCasesHandler,
    KnowsOfCaseHandler,
    FindOnTeamHandler,
    CountSupportCasesHandler,
  ],
})
export class HighBarriersModule {}
