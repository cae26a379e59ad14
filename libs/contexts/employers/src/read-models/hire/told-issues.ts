import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { recordsOfEmployerSql } from '../employer/records-of-employer.sql';
import type { HireIssue, HireRow } from './hire.row';

const ofHealth = 'health';

const jobsSql = `
  select issues from employers.hire_v1
  where employer_id = any(${recordsOfEmployerSql('$1::uuid')}) and not entered_in_error`;

/** The issues at work of which an employer's side is told: of one of health it is not told that there is one. */
@Injectable()
export class ToldIssues {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  /** Of all jobs at that employer, on whichever of its records. */
  async at(employerId: Uuid): Promise<readonly Uuid[]> {
    const jobs = await this.dataSource.query<Pick<HireRow, 'issues'>[]>(jobsSql, [employerId]);
    const told = await Promise.all(jobs.flatMap(({ issues }) => issues).map((issue) => this.told(issue)));
    return told.flat();
  }

  private async told({ issueId, kind }: HireIssue): Promise<readonly Uuid[]> {
    if (kind === null) return [issueId];
    const opened = await this.codec.openSealed('PostHireIssueRaised', { coded: kind }, ['coded']);
    return openedOrNull<string>(opened['kind']) === ofHealth ? [] : [issueId];
  }
}
