import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { deskToJob } from '../../domain/metric-definitions';
import { erased } from '../platform-facts/platforms';
import { platformWarnings } from './beside-platforms';
import type { DeskToJobAnswer } from './desk-to-job.record';
import { WayToJobSql } from './desk-to-job.sql';
import { figureHead } from './figure-head';
import { MemberDigest } from './member-digest';
import { rateCells, rateCellsSql } from './rate-cells.sql';
import { differenceOf, proportionOf, rateFigure, type RateCell } from './rate-figures';
import { selectionOf, type Asked } from './selection';

/** From the desk over a referral to a job, and beside the desk. Refuses with `outcomes/in-the-future`. */
export class AskDeskToJob extends Query<DeskToJobAnswer> {
  constructor(
    readonly asked: Omit<Asked, 'by'>,
    readonly weeks: number = deskToJob.window.weeks[0]!,
  ) {
    super();
  }
}

@QueryHandler(AskDeskToJob)
export class AskDeskToJobHandler implements IQueryHandler<AskDeskToJob> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly digest: MemberDigest,
  ) {}

  async execute({ asked, weeks }: AskDeskToJob): Promise<DeskToJobAnswer> {
    const { platform, success } = deskToJob;
    const selection = selectionOf({ ...asked, by: [] }, new Date().toISOString());
    const head = figureHead(deskToJob, selection, [weeks]);
    const windows = { weeks: [weeks], reportingLagDays: head.parameters.reportingLagDays };
    const sql = new WayToJobSql(selection, { platform, weeks });
    const { text, values } = rateCellsSql(selection, success, { ...windows, sql });
    const cells = rateCells(await this.dataSource.query(text, values), { ...windows, ...success });
    const figureOf = (of: readonly RateCell[]) =>
      rateFigure(deskToJob, of, { index: 0, weeks, isMature: true, digest: this.digest });
    const known = cells.filter(({ g0 }) => g0 !== erased);
    const there = known.filter(({ g0 }) => g0 === platform);
    const referred = there.filter(({ g1 }) => g1 === 'true');
    const [all, jobs, jobsOfReferred] = [figureOf(known), figureOf(there), figureOf(referred)];
    const others = figureOf(known.filter(({ g0 }) => g0 !== platform));
    return {
      ...head,
      warnings: platformWarnings({ ...selection, looksAhead: true }, []),
      contacts: proportionOf(jobs.denominator, all.denominator),
      referrals: proportionOf(jobsOfReferred.denominator, jobs.denominator),
      jobsOfReferred,
      jobs,
      others,
      comparison: { weeks, ...differenceOf(jobs, others) },
      forgotten: figureOf(cells.filter(({ g0 }) => g0 === erased)).denominator,
    };
  }
}
