import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { HireRow, type HireIssue } from './hire.row';

const ofHealth = 'health';

/** The issues at work of which an employer's side is told: of one of health it is not told that there is one. */
@Injectable()
export class ToldIssues {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  /** Of all jobs at that employer. */
  async at(employerId: Uuid): Promise<readonly Uuid[]> {
    const jobs = await this.dataSource
      .getRepository(HireRow)
      .find({ select: { employmentId: true, issues: true }, where: { employerId, enteredInError: false } });
    const told = await Promise.all(jobs.flatMap(({ issues }) => issues).map((issue) => this.told(issue)));
    return told.flat();
  }

  private async told({ issueId, kind }: HireIssue): Promise<readonly Uuid[]> {
    if (kind === null) return [issueId];
    const opened = await this.codec.openSealed('PostHireIssueRaised', { coded: kind }, ['coded']);
    return openedOrNull<string>(opened['kind']) === ofHealth ? [] : [issueId];
  }
}
