import { type LocalDate, optional, type Protected } from '@alongside/kernel';
import {
  checkWeeks,
  type CheckResult,
  type CheckWeeks,
  type EmploymentEvent,
  type EvidenceKind,
} from './employment.events';

/** A sustained check as it was said last. */
export interface KnownCheck {
  readonly on: LocalDate;
  readonly result: CheckResult;
  readonly evidence?: EvidenceKind;
  readonly note?: Protected<string>;
  readonly correctedBecause?: Protected<string>;
}

export type Checks = Readonly<Partial<Record<CheckWeeks, KnownCheck>>>;

/** After how many weeks the check was made that rests on such evidence, if there is one. */
export function checkRestingOn(
  checks: Checks,
  { kind, on }: { readonly kind: EvidenceKind; readonly on: LocalDate },
): CheckWeeks | undefined {
  return checkWeeks.find((weeks) => checks[weeks]?.evidence === kind && checks[weeks]?.on === on);
}

type CheckEvent = Extract<EmploymentEvent, { type: `SustainedCheck${string}` }>;

export function checksAfter(checks: Checks, { type, data }: CheckEvent): Checks {
  if (type === 'SustainedCheckWithdrawn') return withoutCheck(checks, data.weeks);
  const { weeks, result, evidence, note } = data;
  const said = { result, ...optional({ evidence, note }) };
  if (type === 'SustainedCheckMade') return { ...checks, [weeks]: { on: data.occurredAt, ...said } };
  return { ...checks, [weeks]: { on: data.checkedOn, ...said, correctedBecause: data.reason } };
}

export function withoutCheck(checks: Checks, weeks: CheckWeeks): Checks {
  const { [weeks]: _withdrawn, ...others } = checks;
  return others;
}
