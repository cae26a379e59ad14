import { type EventCodec, openedOrNull, openWords, type SealedWords } from '@alongside/vault';
import { healthIssue } from '../../domain/employment/post-hire-issues';
import type { EmploymentRecord, PostHireIssueRecord } from './employment.record';
import type { PostHireIssue, Worded } from './employment.row';

/** The issues of a job as they are shown, those of health apart. */
export async function issueRecords(
  codec: EventCodec,
  issues: readonly PostHireIssue[],
): Promise<Pick<EmploymentRecord, 'issues' | 'healthIssues'>> {
  const records = await Promise.all(issues.map((issue) => issueRecord(codec, issue)));
  const isOfHealth = ({ kind }: PostHireIssueRecord) => kind === healthIssue;
  return { issues: records.filter((one) => !isOfHealth(one)), healthIssues: records.filter(isOfHealth) };
}

async function issueRecord(codec: EventCodec, issue: PostHireIssue): Promise<PostHireIssueRecord> {
  const { issueId: id, raisedBy, raisedOn, words, helps, resolution, reopened } = issue;
  return {
    ...{ id, raisedBy, raisedOn, state: resolution === null ? 'open' : 'resolved' },
    ...(await openIssue(codec, words)),
    helps: await Promise.all(helps.map((help) => wordedRecord(codec, help))),
    resolution: resolution && { how: resolution.how, ...(await wordedRecord(codec, resolution)) },
    reopened: reopened && (await wordedRecord(codec, reopened)),
  };
}

async function wordedRecord(codec: EventCodec, { on, words }: Worded) {
  return { on, words: (await openIssue(codec, words)).words };
}

/** What an issue is about, and what was said of it. */
export async function openIssue(codec: EventCodec, sealed: SealedWords | null) {
  const { kind, words, healthWords } = await openWords(codec, sealed);
  return { kind: openedOrNull<string>(kind), words: openedOrNull<string>(words ?? healthWords) };
}
