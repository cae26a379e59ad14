import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { occupationAsks } from '@alongside/skills-matching';
import { DataSource } from 'typeorm';
import { valueOn } from '../../domain/dated-parameter';
import { defaultLevel } from '../../domain/interval';
import { matureBefore } from '../../domain/maturity';
import { courseToJob } from '../../domain/metric-definitions';
import { erased, noPlatform } from '../platform-facts/platforms';
import { platformWarnings, stayedToTheEnd } from './beside-platforms';
import { countOf, type FoundCell } from './cells';
import { placedDifference, placedFigure, type PlacedCell } from './course-to-job-figures';
import type { CourseToJobAnswer } from './course-to-job.record';
import { courseToJobSql, onCourse, taughtAndToldSql } from './course-to-job.sql';
import { answerHead } from './figure-head';
import { MemberDigest } from './member-digest';
import { proportionOf } from './rate-figures';
import { selectionOf, type Asked, type Selection } from './selection';

/** From a completed course to a job that asks for what it taught, and beside the platform. Refuses with `outcomes/in-the-future`. */
export class AskCourseToJob extends Query<CourseToJobAnswer> {
  constructor(
    readonly asked: Omit<Asked, 'by'>,
    readonly weeks: number = courseToJob.window.weeks[0]!,
  ) {
    super();
  }
}

interface TaughtAndTold {
  readonly skills: string[];
  readonly occupations: string[];
}

@QueryHandler(AskCourseToJob)
export class AskCourseToJobHandler implements IQueryHandler<AskCourseToJob> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly digest: MemberDigest,
  ) {}

  async execute({ asked, weeks }: AskCourseToJob): Promise<CourseToJobAnswer> {
    const { platform, success, parameters } = courseToJob;
    const selection = selectionOf({ ...asked, by: [] }, new Date().toISOString());
    const reportingLagDays = valueOn(parameters.reportingLagDays, selection.asAt);
    const before = matureBefore({ weeks, reportingLagDays }, selection.asAt);
    const asks = await this.asksOf(selection);
    const { text, values } = courseToJobSql(selection, { platform, success, weeks, matureBefore: before, ...asks });
    const cells = await this.dataSource.query<FoundCell<PlacedCell>[]>(text, values);
    const those = (kind: string) => cells.filter(({ g0 }) => g0 === kind);
    const [completers, others] = [those(platform), those(noPlatform)];
    const { digest } = this;
    const unknown = asks.taxonomies.length === 0 ? 'no-taxonomy' : null;
    const placed = placedFigure(completers, { digest, reason: unknown });
    const nothing = counted(completers) === 0 ? 'nothing-taught' : null;
    const beside = placedFigure(others, { digest, reason: nothing ?? unknown });
    return {
      ...answerHead(courseToJob, selection),
      warnings: [...platformWarnings({ ...selection, looksAhead: true }, []), stayedToTheEnd],
      parameters: {
        ...{ weeks, reportingLagDays, evidence: [...success.evidence], level: defaultLevel },
        taxonomies: [...asks.taxonomies],
      },
      completers: proportionOf(counted(completers), counted(completers) + counted(those(onCourse))),
      placed,
      others: beside,
      comparison: { weeks, ...placedDifference(placed, beside) },
      forgotten: counted(those(erased)),
    };
  }

  private async asksOf(selection: Selection) {
    const { text, values } = taughtAndToldSql({ ...selection, platform: courseToJob.platform });
    const [told] = await this.dataSource.query<[TaughtAndTold]>(text, values);
    return occupationAsks(this.dataSource, { ...told, on: selection.asAt });
  }
}

function counted(cells: readonly PlacedCell[]): number {
  return countOf(cells.filter(({ inError }) => !inError));
}
