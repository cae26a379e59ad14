import { addDays, type Dated, DomainError, isSame, type LocalDate, optional, type Protected } from '@alongside/kernel';
import { outOfOrder, refuseFuture } from '../rules';
import {
  checkWeeks,
  type CheckResult,
  type CheckWeeks,
  type EmploymentEvent,
  type EvidenceKind,
} from './employment.events';
import { evidenceAdded, evidenceWithdrawn, type KnownEvidence } from './evidence';
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
      readonly check: GivenCheck;
      readonly checkedOn: LocalDate;
      readonly reason: string;
    };

export interface KnownCheck {
  readonly on: LocalDate;
  readonly result: CheckResult;
  readonly evidence?: EvidenceKind;
  readonly note?: Protected<string>;
}

export type Checks = Readonly<Partial<Record<CheckWeeks, KnownCheck>>>;

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
  const { weeks, result, evidence, note } = command.check;
  const on = command.kind === 'check' ? command.occurredAt : command.checkedOn;
  refuseFuture({ occurredAt: on, today: command.today });
  refuseUnfounded(command.check);
  refuseOtherDay(job, weeks, on);
  const before = job.checks[weeks];
  const said = { result, ...optional({ evidence, note }) };
  const isKnown = isSame(before, { on, ...said });
  if (command.kind === 'correct-check') {
    if (!before) throw notMade();
    return isKnown ? [] : corrected(job, command);
  }
  if (isKnown) return [];
  if (before) throw alreadyMade();
  const made: EmploymentEvent = {
    type: 'SustainedCheckMade',
    data: { ...job.ids, weeks, ...said, occurredAt: on },
  };
  return [made, ...broughtBy(command.check, on, job)];
}

/** What the check brought before is evidence no longer, unless it brings it again. */
function corrected(
  job: CheckedJob,
  { check, checkedOn, reason, occurredAt }: Extract<CheckCommand, { kind: 'correct-check' }> & Dated,
): readonly EmploymentEvent[] {
  const { weeks, result, evidence, note } = check;
  const facts = { ...job.ids, reason, occurredAt };
  const gone = job.evidence.filter(
    (one) => one.checkWeeks === weeks && (one.kind !== evidence || one.on !== checkedOn),
  );
  const data = { ...facts, weeks, result, ...optional({ evidence, note }), checkedOn };
  return [
    { type: 'SustainedCheckCorrected', data },
    ...gone.map((one) => evidenceWithdrawn(job.evidence, one, facts)),
    ...broughtBy(check, checkedOn, { ...job, evidence: job.evidence.filter((one) => !gone.includes(one)) }),
  ];
}

function broughtBy({ weeks, evidence }: GivenCheck, on: LocalDate, job: CheckedJob): readonly EmploymentEvent[] {
  if (evidence === undefined) return [];
  return evidenceAdded(job.evidence, { kind: evidence, on, checkWeeks: weeks }, job.ids);
}

export function checksAfter(
  checks: Checks,
  { type, data }: Extract<EmploymentEvent, { type: 'SustainedCheckMade' | 'SustainedCheckCorrected' }>,
): Checks {
  const { weeks, result, evidence, note } = data;
  const on = type === 'SustainedCheckMade' ? data.occurredAt : data.checkedOn;
  return { ...checks, [weeks]: { on, result, ...optional({ evidence, note }) } };
}

function refuseUnfounded({ result, evidence }: GivenCheck): void {
  if ((result === 'in-work') !== (evidence !== undefined))
    throw new DomainError(
      'caseload/check-evidence-mismatch',
      'invalid',
      'Evidence goes with a check that found the claimant in the job, and with no other.',
    );
}

function refuseOtherDay({ startedOn, endedOn }: CheckedJob, weeks: CheckWeeks, on: LocalDate): void {
  if (on < checkDueOn(startedOn, weeks)) throw outOfOrder(`The job had not lasted ${weeks} weeks by then.`);
  if (endedOn !== null && on > endedOn)
    throw new DomainError('caseload/check-after-end', 'conflict', 'The job had ended by then: that answers the check.');
}

function notMade(): DomainError {
  return new DomainError('caseload/sustained-check-not-found', 'not-found', 'That check has not been made.');
}

function alreadyMade(): DomainError {
  return new DomainError('caseload/sustained-check-made', 'conflict', 'That check was made already: correct it.');
}
