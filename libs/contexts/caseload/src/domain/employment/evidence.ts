import { DomainError, type Dated, type LocalDate, optional } from '@alongside/kernel';
import type { CheckWeeks, EmploymentEvent, EvidenceKind } from './employment.events';
import { checkRestingOn, type Checks } from './known-checks';
import type { OfEmployment } from './of-employment';

/** Evidence that a job has, of one day. */
export interface KnownEvidence {
  readonly kind: EvidenceKind;
  readonly on: LocalDate;
  /** The sustained check that brought it. */
  readonly checkWeeks?: CheckWeeks;
}

export type EvidenceCommand =
  | { readonly kind: 'add-evidence'; readonly evidence: EvidenceKind }
  | {
      readonly kind: 'withdraw-evidence';
      readonly evidence: EvidenceKind;
      readonly evidencedOn: LocalDate;
      readonly reason: string;
    };

type Known = readonly KnownEvidence[];

interface EvidencedJob {
  readonly ids: OfEmployment;
  readonly evidence: Known;
  readonly checks: Checks;
}

export function decideEvidence(
  { ids, evidence: known, checks }: EvidencedJob,
  command: EvidenceCommand & Dated,
): EmploymentEvent[] {
  const { evidence: kind, occurredAt } = command;
  if (command.kind === 'add-evidence') return evidenceAdded(known, { kind, on: occurredAt }, ids);
  const { evidencedOn, reason } = command;
  const withdrawn = known.find((one) => one.kind === kind && one.on === evidencedOn);
  if (!withdrawn)
    throw new DomainError('caseload/evidence-not-found', 'not-found', 'The job has no such evidence of that day.');
  refuseRestedOn(checks, withdrawn);
  return [evidenceWithdrawn(known, withdrawn, { ...ids, reason, occurredAt })];
}

function refuseRestedOn(checks: Checks, withdrawn: KnownEvidence): void {
  const weeks = checkRestingOn(checks, withdrawn);
  if (weeks !== undefined)
    throw new DomainError(
      'caseload/check-rests-on-evidence',
      'conflict',
      `The check after ${weeks} weeks rests on it: correct that check, or take it back.`,
    );
}

/**
 * Nothing where the job has it already; a payslip of another week says that the job still lasts. Told by itself it is a second source of what
 * a check brought: it stays without the check.
 */
export function evidenceAdded(known: Known, added: KnownEvidence, ids: OfEmployment): EmploymentEvent[] {
  const { kind: evidence, on: occurredAt, ...brought } = added;
  const there = known.find(({ kind, on }) => kind === evidence && on === occurredAt);
  if (there && (there.checkWeeks === undefined || added.checkWeeks !== undefined)) return [];
  return [{ type: 'EmploymentEvidenceAdded', data: { ...ids, evidence, ...brought, occurredAt } }];
}

export function evidenceWithdrawn(
  known: Known,
  withdrawn: KnownEvidence,
  facts: OfEmployment & { readonly reason: string; readonly occurredAt: LocalDate },
): EmploymentEvent {
  const { kind: evidence, on: evidencedOn } = withdrawn;
  const lastOfItsKind = !known.some((one) => one !== withdrawn && one.kind === evidence);
  return { type: 'EmploymentEvidenceWithdrawn', data: { ...facts, evidence, evidencedOn, lastOfItsKind } };
}

export function evidenceAfter(
  known: Known,
  { type, data }: Extract<EmploymentEvent, { type: 'EmploymentEvidenceAdded' | 'EmploymentEvidenceWithdrawn' }>,
): Known {
  const { evidence: kind } = data;
  const day = type === 'EmploymentEvidenceWithdrawn' ? data.evidencedOn : data.occurredAt;
  const others = known.filter((one) => one.kind !== kind || one.on !== day);
  if (type === 'EmploymentEvidenceWithdrawn') return others;
  const { checkWeeks } = data;
  return [...others, { kind, on: day, ...optional({ checkWeeks }) }];
}
