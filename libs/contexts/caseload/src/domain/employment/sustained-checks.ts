import { addDays, type Dated, DomainError, isSame, type LocalDate, optional } from '@alongside/kernel';
import { alreadySo } from '../on-record';
import { outOfOrder, refuseFuture } from '../rules';
import {
  checkWeeks,
  type CheckResult,
  type CheckWeeks,
  type EmploymentEvent,
  type EvidenceKind,
} from './employment.events';
import { evidenceAdded, evidenceWithdrawn, type KnownEvidence } from './evidence';
import { checkRestingOn, type Checks, type KnownCheck, withoutCheck } from './known-checks';
import type { OfEmployment } from './of-employment';

export interface GivenCheck {
  readonly weeks: CheckWeeks;
  readonly result: CheckResult;
  readonly evidence?: EvidenceKind;
  readonly note?: string;
}

export type CheckCommand =
  | { readonly kind: 'check'; readonly check: GivenCheck }
  | {
      readonly kind: 'correct-check';
      /** Without a result there was no such check. */
      readonly check: Omit<GivenCheck, 'result'> & Partial<GivenCheck>;
      /** That of the check as it is known, unless told. */
      readonly checkedOn?: LocalDate;
      readonly reason: string;
    };

/** The job that is checked. */
export interface CheckedJob {
  readonly ids: OfEmployment;
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly evidence: readonly KnownEvidence[];
  readonly checks: Checks;
}

/** The first day on which it can be seen that a job lasted so many weeks. */
export function checkDueOn(startedOn: LocalDate, weeks: CheckWeeks): LocalDate {
  return addDays(startedOn, 7 * weeks);
}

/** The next check that nothing has answered: neither one as late or later, nor evidence from its day on. */
export function nextCheck(
  startedOn: LocalDate,
  { checked, evidencedOn }: { readonly checked: readonly CheckWeeks[]; readonly evidencedOn: readonly LocalDate[] },
): { readonly weeks: CheckWeeks; readonly dueOn: LocalDate } | undefined {
  return checkWeeks
    .map((weeks) => ({ weeks, dueOn: checkDueOn(startedOn, weeks) }))
    .find(({ weeks, dueOn }) => !checked.some((one) => one >= weeks) && !evidencedOn.some((day) => day >= dueOn));
}

/** A check that found the claimant in the job is evidence of its day as well. */
export function decideCheck(job: CheckedJob, command: CheckCommand & Dated): readonly EmploymentEvent[] {
  refuseUnfounded(command.check);
  return command.kind === 'check' ? made(job, command) : corrected(job, command);
}

type Given<Kind extends CheckCommand['kind']> = Extract<CheckCommand, { kind: Kind }> & Dated;

function made(job: CheckedJob, { check, occurredAt: on }: Given<'check'>): readonly EmploymentEvent[] {
  const { weeks } = check;
  refuseOtherDay(job, weeks, on);
  const said = foundIn(check);
  const known = job.checks[weeks];
  if (known && isSaid(job, known, { on, ...said })) return [];
  if (known) throw alreadyMade();
  return [
    { type: 'SustainedCheckMade', data: { ...job.ids, weeks, ...said, occurredAt: on } },
    ...broughtBy(weeks, { on, ...said }, job),
  ];
}

function corrected(job: CheckedJob, command: Given<'correct-check'>): readonly EmploymentEvent[] {
  const { check, reason, today, occurredAt } = command;
  const { weeks, result } = check;
  const known = job.checks[weeks];
  if (!known) throw notMade();
  const facts = { ...job.ids, reason, occurredAt };
  if (result === undefined) {
    const withdrawn = { type: 'SustainedCheckWithdrawn', data: { ...facts, weeks } } as const;
    return [withdrawn, ...noLongerRestedOn(job, withoutCheck(job.checks, weeks), facts)];
  }
  const on = command.checkedOn ?? known.on;
  refuseFuture({ occurredAt: on, today });
  refuseOtherDay(job, weeks, on);
  const said = foundIn({ ...check, result });
  const after = { on, ...said };
  if (isSaid(job, known, after)) return alreadySo({ reason }, { reason: known.correctedBecause });
  return [
    { type: 'SustainedCheckCorrected', data: { ...facts, weeks, ...said, checkedOn: on } },
    ...noLongerRestedOn(job, { ...job.checks, [weeks]: after }, facts),
    ...broughtBy(weeks, after, job),
  ];
}

/** What a check brought goes with it, unless another check rests on it as well. */
function noLongerRestedOn(
  { evidence }: CheckedJob,
  checks: Checks,
  facts: OfEmployment & { readonly reason: string; readonly occurredAt: LocalDate },
): readonly EmploymentEvent[] {
  return evidence
    .filter((one) => one.checkWeeks !== undefined && checkRestingOn(checks, one) === undefined)
    .map((one) => evidenceWithdrawn(evidence, one, facts));
}

function isSaid(job: CheckedJob, { correctedBecause: _, ...known }: KnownCheck, told: KnownCheck): boolean {
  return isSame(known, told) && isEvidenced(job, told);
}

/** Whether the job has what the check rests on: logs may hold that it was withdrawn alone. */
function isEvidenced({ evidence: known }: CheckedJob, { evidence, on }: KnownCheck): boolean {
  return evidence === undefined || known.some((one) => one.kind === evidence && one.on === on);
}

function broughtBy(weeks: CheckWeeks, { evidence, on }: KnownCheck, job: CheckedJob): readonly EmploymentEvent[] {
  if (evidence === undefined) return [];
  return evidenceAdded(job.evidence, { kind: evidence, on, checkWeeks: weeks }, job.ids);
}

function foundIn({ result, evidence, note }: GivenCheck) {
  return { result, ...optional({ evidence, note }) };
}

/** Refuses (`caseload/check-before-due`) a later first day with which a check would lie before its weeks are over. */
export function refuseLaterStart(job: CheckedJob, startedOn: LocalDate): void {
  if (startedOn <= job.startedOn) return;
  const early = checkWeeks.find((weeks) => {
    const check = job.checks[weeks];
    return check !== undefined && check.on < checkDueOn(startedOn, weeks);
  });
  if (early !== undefined)
    throw new DomainError(
      'caseload/check-before-due',
      'conflict',
      `The job would not have lasted ${early} weeks on the day of that check: take the check back first.`,
    );
}

function refuseUnfounded({ result, evidence, note }: Partial<GivenCheck>): void {
  if ((result === 'in-work') !== (evidence !== undefined))
    throw unfounded('Evidence goes with a check that found the claimant in the job, and with no other.');
  if (result === undefined && note !== undefined) throw unfounded('Where there was no check, nothing was noted at it.');
}

function refuseOtherDay({ startedOn, endedOn }: CheckedJob, weeks: CheckWeeks, on: LocalDate): void {
  if (on < checkDueOn(startedOn, weeks)) throw outOfOrder(`The job had not lasted ${weeks} weeks by then.`);
  if (endedOn !== null && on > endedOn)
    throw new DomainError('caseload/check-after-end', 'conflict', 'The job had ended by then: that answers the check.');
}

function unfounded(message: string): DomainError {
  return new DomainError('caseload/check-evidence-mismatch', 'invalid', message);
}

function notMade(): DomainError {
  return new DomainError('caseload/sustained-check-not-found', 'not-found', 'That check has not been made.');
}

function alreadyMade(): DomainError {
  return new DomainError('caseload/sustained-check-made', 'conflict', 'That check was made already: correct it.');
}
