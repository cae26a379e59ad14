import { QueryBus, type Query } from '@nestjs/cqrs';
import {
  AskBenefitPaid,
  AskCourseToJob,
  AskDeskToJob,
  askedOf,
  askedOfBenefit,
  askedOfMeetings,
  AskMeetingsKept,
  AskOutcomeScore,
  AskPlanToJob,
  AskRate,
  AskTimeToJob,
  BenefitQuery,
  CourseToJobQuery,
  DeskToJobQuery,
  FigureQuery,
  MeetingsQuery,
  PlanToJobQuery,
  RateQuery,
  TimeToJobQuery,
} from '@alongside/outcomes';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Argument, Option, type Command } from 'commander';
import { awaitReadModels } from '../await-read-models';
import {
  benefitRows,
  courseToJobRows,
  deskToJobRows,
  meetingsRows,
  outcomeScoreRows,
  planToJobRows,
  rateRows,
  timeToJobRows,
  type FigureRows,
} from '../figures/figure-rows';
import { formats, renderCsv, renderTable, type Format } from '../figures/render';
import { inSession } from '../session';

const measures = [
  ...(['off-flow', 'back-to-work', 'time-to-job', 'benefit-paid', 'meetings-kept'] as const),
  ...(['plan-to-job', 'desk-to-job', 'course-to-job', 'outcome-score'] as const),
] as const;

type Measure = (typeof measures)[number];

export function addOutcomesCommand(program: Command): void {
  program
    .command('outcomes')
    .description('print figures')
    .addArgument(new Argument('<measure>', 'what to measure').choices(measures))
    .argument('[query...]', 'as in the API: by=benefit,ageBand asAt=2026-03-31 office=<uuid> weeks=13,26')
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default('table'))
    .action(async (measure: Measure, query: string[], { format }: { format: Format }) => {
      const ask = askerOf(measure, parametersOf(query));
      const { answer, rows } = await inSession(async ({ platform, app }) => {
        platform.projector.start();
        await awaitReadModels(platform);
        return ask(app.get(QueryBus));
      });
      if (format === 'json') process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
      else process.stdout.write(format === 'csv' ? renderCsv(rows) : renderTable(rows));
    });
}

interface Answer {
  readonly answer: object;
  readonly rows: FigureRows;
}

type Asker = (queries: QueryBus) => Promise<Answer>;

/** Checks what is asked before anything is opened. */
function askerOf(measure: Measure, parameters: object): Asker {
  switch (measure) {
    case 'off-flow':
    case 'back-to-work':
      return rateAsker(measure, checked(RateQuery, parameters));
    case 'time-to-job': {
      const query = checked(TimeToJobQuery, parameters);
      return answering(new AskTimeToJob(askedOf(query), query.curve), timeToJobRows);
    }
    case 'benefit-paid':
      return answering(new AskBenefitPaid(askedOfBenefit(checked(BenefitQuery, parameters))), benefitRows);
    case 'meetings-kept':
      return answering(new AskMeetingsKept(askedOfMeetings(checked(MeetingsQuery, parameters))), meetingsRows);
    case 'plan-to-job': {
      const query = checked(PlanToJobQuery, parameters);
      return answering(new AskPlanToJob(askedOf(query), query.curve), planToJobRows);
    }
    case 'desk-to-job': {
      const query = checked(DeskToJobQuery, parameters);
      return answering(new AskDeskToJob(askedOf(query), query.weeks), deskToJobRows);
    }
    case 'course-to-job': {
      const query = checked(CourseToJobQuery, parameters);
      return answering(new AskCourseToJob(askedOf(query), query.weeks), courseToJobRows);
    }
    case 'outcome-score':
      return answering(new AskOutcomeScore(askedOf(checked(FigureQuery, parameters))), outcomeScoreRows);
  }
}

function rateAsker(measure: 'off-flow' | 'back-to-work', query: RateQuery): Asker {
  return answering(new AskRate(measure, askedOf(query), query.weeks?.map(Number)), rateRows);
}

function answering<Figures extends object>(question: Query<Figures>, rowsOf: (answer: Figures) => FigureRows): Asker {
  return async (queries) => {
    const answer = await queries.execute<Query<Figures>, Figures>(question);
    return { answer, rows: rowsOf(answer) };
  };
}

function parametersOf(query: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    query.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new Error(`${pair} is no name=value`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

function checked<Asked extends object>(type: new () => Asked, parameters: object): Asked {
  const query = plainToInstance(type, parameters);
  const errors = validateSync(query, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length === 0) return query;
  throw new Error(
    errors
      .flatMap(({ property, constraints = {} }) => Object.values(constraints).map((why) => `${property} ${why}`))
      .join('\n'),
  );
}
