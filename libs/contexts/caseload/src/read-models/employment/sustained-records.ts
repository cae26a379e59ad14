import type { LocalDate } from '@alongside/kernel';
import { type EventCodec, openedOrNull, openWords } from '@alongside/vault';
import { checkWeeks, type CheckWeeks } from '../../domain/employment/employment.events';
import { checkDueOn } from '../../domain/employment/sustained-checks';
import type { SustainedCheckRecord } from './employment.record';
import type { CheckMade, EmploymentRow } from './employment.row';

type Checked = Pick<EmploymentRow, 'startedOn' | 'endedOn' | 'evidenced' | 'checks'>;

/** How the job stands at each of the weeks. */
export function sustainedRecords(codec: EventCodec, job: Checked): Promise<SustainedCheckRecord[]> {
  return Promise.all(
    checkWeeks.map(async (weeks) => {
      const check = job.checks.find((one) => one.weeks === weeks);
      const { note } = await openWords(codec, check?.words ?? null);
      return {
        ...{ weeks, dueOn: checkDueOn(job.startedOn, weeks), state: sustainedState(job, weeks) },
        ...foundRecord(job.endedOn, check),
        note: openedOrNull<string>(note),
      };
    }),
  );
}

/** What was found in the job after its end does not count: it is shown apart, to be taken back or to stand should the end be corrected. */
function foundRecord(endedOn: LocalDate | null, check: CheckMade | undefined) {
  const nothing = { result: null, checkedOn: null, evidence: null, overtaken: null };
  if (check === undefined) return nothing;
  const { result, on: checkedOn, evidence } = check;
  const isOvertaken = result === 'in-work' && endedOn !== null && checkedOn > endedOn;
  return isOvertaken
    ? { ...nothing, overtaken: { checkedOn, evidence } }
    : { result, checkedOn, evidence, overtaken: null };
}

/** An end on record answers first, then evidence of that day or a later one, then what a check found. */
export function sustainedState({ startedOn, endedOn, evidenced, checks }: Checked, weeks: CheckWeeks): string {
  const dueOn = checkDueOn(startedOn, weeks);
  if (endedOn !== null) return endedOn < dueOn ? 'ended-before' : 'in-work';
  if (evidenced.some(({ on }) => on >= dueOn)) return 'in-work';
  return checks.find((one) => one.weeks === weeks)?.result ?? 'open';
}
