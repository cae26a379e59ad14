import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { ApplicationMovesController } from './api/application-moves.controller';
import { ApplicationsController } from './api/applications.controller';
import { ContactPersonsController } from './api/contact-persons.controller';
import { EmployerContactsController } from './api/employer-contacts.controller';
import { EmployerHistoryController } from './api/employer-history.controller';
import { EmployerMergesController } from './api/employer-merges.controller';
import { EmployerStandingController } from './api/employer-standing.controller';
import { EmployersController } from './api/employers.controller';
import { IntroductionsOfClaimantController } from './api/introductions-of-claimant.controller';
import { IntroductionsController } from './api/introductions.controller';
import { JobPostingsController } from './api/job-postings.controller';
import { VacanciesController } from './api/vacancies.controller';
import { AcceptApplicationHandler } from './application/accept-application.handler';
import { ChangeEmployerHandler } from './application/change-employer.handler';
import { ContactEmployerHandler } from './application/contact-employer.handler';
import { CorrectIntroductionHandler } from './application/correct-introduction.handler';
import { DescribeVacancyHandler } from './application/describe-vacancy.handler';
import { MakeApplicationHandler } from './application/make-application.handler';
import { MakeIntroductionHandler } from './application/make-introduction.handler';
import { MergeEmployerHandler } from './application/merge-employer.handler';
import { RegisterEmployerHandler } from './application/register-employer.handler';
import { UndoApplicationHandler } from './application/undo-application.handler';
import { UnmergeEmployerHandler } from './application/unmerge-employer.handler';
import { ShowApplicationHandler } from './read-models/candidacy/application.query';
import { ListApplicationsOfClaimantHandler } from './read-models/candidacy/applications-of-claimant.query';
import { RefusalsController } from './api/refusals.controller';
import { VacancyBoardController } from './api/vacancy-board.controller';
import { ListCandidatesInReachHandler } from './read-models/board/candidates-in-reach.query';
import { ShowVacancyBoardHandler } from './read-models/board/vacancy-board.query';
import { ListApplicationsOfVacancyHandler } from './read-models/candidacy/applications-of-vacancy.query';
import { CountRefusalsHandler } from './read-models/refusals/count-refusals.query';
import { ListRefusalsHandler } from './read-models/refusals/list-refusals.query';
import { ShowEmployerHandler } from './read-models/employer/employer.query';
import { ListEmployersHandler } from './read-models/employer/employers.query';
import { FindOfficesOfEmployerHandler } from './read-models/employer/offices-of-employer.query';
import { ListJobsAtEmployerHandler } from './read-models/hire/jobs-at-employer.query';
import { ToldIssues } from './read-models/hire/told-issues';
import { FindClaimantOfContactHandler } from './read-models/history/claimant-of-contact.query';
import { ListEmployerHistoryHandler } from './read-models/history/employer-history.query';
import { FindClaimantOfIntroductionHandler } from './read-models/introduction/claimant-of-introduction.query';
import { ShowIntroductionHandler } from './read-models/introduction/introduction.query';
import { ListIntroductionsHandler } from './read-models/introduction/introductions-of-claimant.query';

import { ListPublishedVacanciesHandler, ShowPublishedVacancyHandler } from './read-models/vacancy/job-postings.query';
import { FindOfficeOfVacancyHandler } from './read-models/vacancy/office-of-vacancy.query';
import { ListVacanciesHandler } from './read-models/vacancy/vacancies.query';
import { ShowVacancyOriginalHandler } from './read-models/vacancy/vacancy-original.query';
import { ShowVacancyHandler } from './read-models/vacancy/vacancy.query';

@Module({
  imports: [ReadLogModule],
  controllers: [
    VacanciesController,
    JobPostingsController,
    VacancyBoardController,
    RefusalsController,
    ApplicationsController,
    ApplicationMovesController,
    ContactPersonsController,
    EmployerContactsController,
    EmployerHistoryController,
    EmployerMergesController,
    EmployerStandingController,
    EmployersController,
    IntroductionsController,
    IntroductionsOfClaimantController,
  ],
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
    ChangeEmployerHandler,
    ContactEmployerHandler,
    DescribeVacancyHandler,
    CorrectIntroductionHandler,
    MakeIntroductionHandler,
    RegisterEmployerHandler,
    MergeEmployerHandler,
    UnmergeEmployerHandler,
    ShowEmployerHandler,
    ListEmployersHandler,
    FindOfficesOfEmployerHandler,
    ListJobsAtEmployerHandler,
    ToldIssues,
    FindClaimantOfContactHandler,
    ListEmployerHistoryHandler,
    FindClaimantOfIntroductionHandler,
    ShowIntroductionHandler,
    ListIntroductionsHandler,
    ShowVacancyHandler,
    ShowVacancyOriginalHandler,
    ListVacanciesHandler,
    FindOfficeOfVacancyHandler,
    ListPublishedVacanciesHandler,
    ShowPublishedVacancyHandler,
  ],
})
export class EmployersModule {}
