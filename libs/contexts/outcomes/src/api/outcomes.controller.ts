import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ConcernsNobody, ConcernsPlace, inQuery, QueryOperation, Roles, WaitsForPosition } from '@alongside/http';
import { AskBenefitPaid } from '../read-models/figures/benefit-paid.query';
import { BenefitAnswer } from '../read-models/figures/benefit-paid.record';
import { AskCourseToJob } from '../read-models/figures/course-to-job.query';
import { CourseToJobAnswer } from '../read-models/figures/course-to-job.record';
import { DefinitionsAnswer } from '../read-models/figures/definition.record';
import { ListDefinitions } from '../read-models/figures/definitions.query';
import { AskDeskToJob } from '../read-models/figures/desk-to-job.query';
import { DeskToJobAnswer } from '../read-models/figures/desk-to-job.record';
import { AskMeetingsKept } from '../read-models/figures/meetings-kept.query';
import { MeetingsAnswer } from '../read-models/figures/meetings-kept.record';
import { AskOutcomeScore } from '../read-models/figures/outcome-score.query';
import { OutcomeScoreAnswer } from '../read-models/figures/outcome-score.record';
import { AskPlanToJob } from '../read-models/figures/plan-to-job.query';
import { PlanToJobAnswer } from '../read-models/figures/plan-to-job.record';
import { AskRate } from '../read-models/figures/rate.query';
import { RateAnswer } from '../read-models/figures/rate.record';
import { AskTimeToJob } from '../read-models/figures/time-to-job.query';
import { TimeToJobAnswer } from '../read-models/figures/time-to-job.record';
import { askedOf, askedOfBenefit, askedOfMeetings } from './asked-of';
import {
  BenefitQuery,
  CourseToJobQuery,
  DeskToJobQuery,
  FigureQuery,
  MeetingsQuery,
  PlanToJobQuery,
  RateQuery,
  TimeToJobQuery,
} from './figure.dto';

const refusals = { invalid: ['outcomes/in-the-future'] };

/** Exact figures. Analysts have protected ones, at `v1/statistics`. */
@ApiTags('outcomes')
@Controller('v1/outcomes')
export class OutcomesController {
  constructor(private readonly queries: QueryBus) {}

  @Get('off-flow')
  @Roles('evaluator')
  @ConcernsPlace('office', inQuery('office'), { ifNone: 'everywhere' })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'The off-flow rate',
    description:
      'Of the claims of the on-flow cohorts, the share that ended within so many weeks, wherever people went.',
    answer: RateAnswer,
    refusals,
  })
  offFlow(@Query() query: RateQuery): Promise<RateAnswer> {
    return this.queries.execute(new AskRate('off-flow', askedOf(query), query.weeks?.map(Number)));
  }

  @Get('back-to-work')
  @Roles('evaluator')
  @ConcernsPlace('office', inQuery('office'), { ifNone: 'everywhere' })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'The back-to-work rate',
    description:
      'Of the same claims, the share that was closed to work within so many weeks and has a job with evidence.',
    answer: RateAnswer,
    refusals,
  })
  backToWork(@Query() query: RateQuery): Promise<RateAnswer> {
    return this.queries.execute(new AskRate('back-to-work', askedOf(query), query.weeks?.map(Number)));
  }

  @Get('time-to-job')
  @Roles('evaluator')
  @ConcernsPlace('office', inQuery('office'), { ifNone: 'everywhere' })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'The time from the opening of a claim to a job',
    description: 'Kaplan–Meier curves; claims that end otherwise, or were last seen without a job, are censored.',
    answer: TimeToJobAnswer,
    refusals,
  })
  timeToJob(@Query() query: TimeToJobQuery): Promise<TimeToJobAnswer> {
    return this.queries.execute(new AskTimeToJob(askedOf(query), query.curve));
  }

  @Get('benefit-paid')
  @Roles('evaluator')
  @ConcernsPlace('office', inQuery('office'), { ifNone: 'everywhere' })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Benefit paid per claimant-week',
    description:
      'In windows of so many weeks before and after a day: the pence paid for the days of the window, by the weeks of claimants on benefit in it; and the difference.',
    answer: BenefitAnswer,
    refusals,
  })
  benefitPaid(@Query() query: BenefitQuery): Promise<BenefitAnswer> {
    return this.queries.execute(new AskBenefitPaid(askedOfBenefit(query)));
  }

  @Get('meetings-kept')
  @Roles('evaluator')
  @ConcernsPlace('office', inQuery('office'), { ifNone: 'everywhere' })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'The share of meetings kept',
    description:
      'Of the scheduled meetings whose day has come and whose attendance is recorded, those to which the claimant came, late or in time. Each is credited to the advisor in charge on its day.',
    answer: MeetingsAnswer,
    refusals,
  })
  meetingsKept(@Query() query: MeetingsQuery): Promise<MeetingsAnswer> {
    return this.queries.execute(new AskMeetingsKept(askedOfMeetings(query)));
  }

  @Get('plan-to-job')
  @Roles('evaluator')
  @ConcernsPlace('office', inQuery('office'), { ifNone: 'everywhere' })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Staff Autonomy: the time from a plan to a job',
    description:
      'Kaplan–Meier curves from the day on which claimant and advisor had both signed, of the plans of partnerships and of all others. Withdrawing from a partnership censors nothing.',
    answer: PlanToJobAnswer,
    refusals,
  })
  planToJob(@Query() query: PlanToJobQuery): Promise<PlanToJobAnswer> {
    return this.queries.execute(new AskPlanToJob(askedOf(query), query.curve));
  }

  @Get('desk-to-job')
  @Roles('evaluator')
  @ConcernsPlace('office', inQuery('office'), { ifNone: 'everywhere' })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'The community desk: from a contact over a referral to a job',
    description:
      'Of the claims of the on-flow cohorts: those of people who were of the desk within so many weeks, of these those whom it referred, and the jobs of each; and the jobs of all who were not.',
    answer: DeskToJobAnswer,
    refusals,
  })
  deskToJob(@Query() query: DeskToJobQuery): Promise<DeskToJobAnswer> {
    return this.queries.execute(new AskDeskToJob(askedOf(query), query.weeks));
  }

  @Get('course-to-job')
  @Roles('evaluator')
  @ConcernsPlace('office', inQuery('office'), { ifNone: 'everywhere' })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Skills-Matching: from a completed course to a job that asks for what it taught',
    description:
      'Of the claims in which a course was completed, those with a job that began within so many weeks of it, has evidence, and is in an occupation that asks for a skill the course taught; and, from the opening on, of the claims of all who were on no course.',
    answer: CourseToJobAnswer,
    refusals,
  })
  courseToJob(@Query() query: CourseToJobQuery): Promise<CourseToJobAnswer> {
    return this.queries.execute(new AskCourseToJob(askedOf(query), query.weeks));
  }

  @Get('outcome-score')
  @Roles('evaluator')
  @ConcernsPlace('office', inQuery('office'), { ifNone: 'everywhere' })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'High-Barriers: what support cases came to',
    description:
      'Of the support cases that were opened while a claim was open and are closed, the mean score: each area that was achieved is worth 1, partially ½, not 0, and a case the mean of its areas. Of which area is not told.',
    answer: OutcomeScoreAnswer,
    refusals,
  })
  outcomeScore(@Query() query: FigureQuery): Promise<OutcomeScoreAnswer> {
    return this.queries.execute(new AskOutcomeScore(askedOf(query)));
  }

  @Get('definitions')
  @Roles('evaluator', 'analyst')
  @ConcernsNobody()
  @QueryOperation({ summary: 'What the figures mean, in all versions', answer: DefinitionsAnswer })
  definitions(): Promise<DefinitionsAnswer> {
    return this.queries.execute(new ListDefinitions());
  }
}
