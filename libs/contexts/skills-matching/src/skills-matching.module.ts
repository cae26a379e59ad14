import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { MatchesController } from './api/matches.controller';
import { MatchClaimantsHandler } from './read-models/matching/matched-claimants.query';
import { MatchVacanciesHandler } from './read-models/matching/matched-vacancies.query';
import { TaxonomiesController } from './api/taxonomies.controller';
import { TaxonomyCareController } from './api/taxonomy-care.controller';
import { MapConceptHandler } from './application/taxonomy/map-concept.handler';
import { ShowConceptHandler } from './read-models/taxonomy/concept.query';
import { ListConceptsHandler } from './read-models/taxonomy/concepts.query';
import { ListNeededSkillsHandler } from './read-models/taxonomy/needed-skills.query';
import { CountRetiredInUseHandler } from './read-models/taxonomy/retired-in-use.query';
import { ListTaxonomiesHandler } from './read-models/taxonomy/taxonomies.query';
import { CompareVersionsHandler } from './read-models/taxonomy/version-change.query';
import { ClaimantSkillsController } from './api/claimant-skills.controller';
import { CourseEnrolmentsController } from './api/course-enrolments.controller';
import { CourseResultsController } from './api/course-results.controller';
import { CoursesController } from './api/courses.controller';
import { EnrolmentEndsController } from './api/enrolment-ends.controller';
import { EnrolmentsController } from './api/enrolments.controller';
import { SkillsAlignmentController } from './api/skills-alignment.controller';
import { SkillsStatisticsController } from './api/skills-statistics.controller';
import { ChangeEnrolmentHandler } from './application/change-enrolment.handler';
import { DescribeCourseHandler } from './application/describe-course.handler';
import { EndEnrolmentHandler } from './application/end-enrolment.handler';
import { EnrolClaimantHandler } from './application/enrol-claimant.handler';
import { EnterSkillInErrorHandler } from './application/enter-skill-in-error.handler';
import { GainSkillsHandler } from './application/gain-skills.handler';
import { ReferToCourseHandler } from './application/refer-to-course.handler';
import { CountAlignmentHandler } from './read-models/alignment/count-alignment.query';
import { ListSkillHoldersHandler } from './read-models/alignment/skill-holders.query';
import { AlignSkillsHandler } from './read-models/alignment/skills-alignment.query';
import { FindProviderOfCourseHandler, ShowCourseHandler } from './read-models/course/course.query';
import { ListCoursesHandler } from './read-models/course/courses.query';
import { FindEnrolmentHandler, ShowEnrolmentHandler } from './read-models/enrolment/enrolment.query';
import { ListEnrolmentsHandler } from './read-models/enrolment/list-enrolments.query';
import { CountCourseResultsHandler } from './read-models/results/count-course-results.query';
import { ListCourseResultsHandler } from './read-models/results/course-results.query';

@Module({
  imports: [ReadLogModule],
  controllers: [
    MatchesController,
    TaxonomiesController,
    TaxonomyCareController,
    CoursesController,
    CourseEnrolmentsController,
    EnrolmentsController,
    EnrolmentEndsController,
    ClaimantSkillsController,
    SkillsAlignmentController,
    CourseResultsController,
    SkillsStatisticsController,
  ],
  providers: [
    DescribeCourseHandler,
    ReferToCourseHandler,
    EnrolClaimantHandler,
    ChangeEnrolmentHandler,
    EndEnrolmentHandler,
    GainSkillsHandler,
    EnterSkillInErrorHandler,
    ListCoursesHandler,
    ShowCourseHandler,
    FindProviderOfCourseHandler,
    ListEnrolmentsHandler,
    ShowEnrolmentHandler,
    FindEnrolmentHandler,
    AlignSkillsHandler,
    ListSkillHoldersHandler,
    ListCourseResultsHandler,
    CountAlignmentHandler,
    CountCourseResultsHandler,
    MatchClaimantsHandler,
    MatchVacanciesHandler,
    MapConceptHandler,
    ListTaxonomiesHandler,
    ListConceptsHandler,
    ShowConceptHandler,
    ListNeededSkillsHandler,
    CompareVersionsHandler,
    CountRetiredInUseHandler,
  ],
})
export class SkillsMatchingModule {}
