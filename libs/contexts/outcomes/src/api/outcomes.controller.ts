import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ConcernsNobody, ConcernsPlace, inQuery, QueryOperation, Roles, WaitsForPosition } from '@alongside/http';
import { AskBenefitPaid } from '../read-models/figures/benefit-paid.query';
import { BenefitAnswer } from '../read-models/figures/benefit-paid.record';
import { DefinitionsAnswer } from '../read-models/figures/definition.record';
import { ListDefinitions } from '../read-models/figures/definitions.query';
import { AskMeetingsKept } from '../read-models/figures/meetings-kept.query';
import { MeetingsAnswer } from '../read-models/figures/meetings-kept.record';
import { AskRate } from '../read-models/figures/rate.query';
import { RateAnswer } from '../read-models/figures/rate.record';
import { AskTimeToJob } from '../read-models/figures/time-to-job.query';
import { TimeToJobAnswer } from '../read-models/figures/time-to-job.record';
import { askedOf, askedOfBenefit, askedOfMeetings } from './asked-of';
import { BenefitQuery, MeetingsQuery, RateQuery, TimeToJobQuery } from './figure.dto';

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

  @Get('definitions')
  @Roles('evaluator', 'analyst')
  @ConcernsNobody()
  @QueryOperation({ summary: 'What the figures mean, in all versions', answer: DefinitionsAnswer })
  definitions(): Promise<DefinitionsAnswer> {
    return this.queries.execute(new ListDefinitions());
  }
}
