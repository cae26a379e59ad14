import { type EventCodec, openedOrNull, openWords } from '@alongside/vault';
import { checkWeeks, type CheckWeeks } from '../../domain/employment/employment.events';
import { checkDueOn } from '../../domain/employment/sustained-checks';
import type { SustainedCheckRecord } from './employment.record';
import type { EmploymentRow } from './employment.row';

type Checked = Pick<EmploymentRow, 'startedOn' | 'endedOn' | 'evidenced' | 'checks'>;

/** How the job stands at each of the weeks. */
export function sustainedRecords(codec: EventCodec, job: Checked): Promise<SustainedCheckRecord[]> {
  return Promise.all(
    checkWeeks.map(async (weeks) => {
      const check = job.checks.find((one) => one.weeks === weeks);
      const { note } = await openWords(codec, check?.words ?? null);
      return {
        ...{ weeks, dueOn: checkDueOn(job.startedOn, weeks), state: sustainedState(job, weeks) },
        ...{ checkedOn: check?.on ?? null, evidence: check?.evidence ?? null, note: openedOrNull<string>(note) },
      };
    }),
  );
}

/** An end on record answers first, then evidence of that day or a later one, then what a check found. */
export function sustainedState({ startedOn, endedOn, evidenced, checks }: Checked, weeks: CheckWeeks): string {
  const dueOn = checkDueOn(startedOn, weeks);
  if (endedOn !== null) return endedOn < dueOn ? 'ended-before' : 'in-work';
  if (evidenced.some(({ on }) => on >= dueOn)) return 'in-work';
  return checks.find((one) => one.weeks === weeks)?.result ?? 'open';
}
