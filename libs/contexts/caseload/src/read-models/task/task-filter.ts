import type { LocalDate, Uuid } from '@alongside/kernel';
import type { StepOwner } from '../../domain/interaction/interaction.events';
import type { Between } from '../caseload/caseload-filter';

/** Those that follow from a job. */
export const jobTaskKinds = ['sustained-check', 'post-hire-issue', 'job-lost-contact'] as const;

export const taskKinds = [
  'appointment',
  'next-step',
  'plan-step',
  'plan-review',
  'claimant-signature',
  'advisor-signature',
  'consent',
  'flag',
  'note-follow-up',
  'unanswered-referral',
  ...jobTaskKinds,
] as const;

export type TaskKind = (typeof taskKinds)[number];

/** As at a day: before it, on it, after it, or without a day. */
export const taskStandings = ['overdue', 'due', 'upcoming', 'undated'] as const;

export type TaskStanding = (typeof taskStandings)[number];

/** Narrows a list of tasks; what is left out does not. Of the values of a list any will do. */
export interface TaskFilter {
  readonly standing?: readonly TaskStanding[];
  readonly kind?: readonly TaskKind[];
  readonly owner?: readonly StepOwner[];
  /** To be done by any of these of the staff: appointments that they hold, notes that they are to follow up. */
  readonly staff?: readonly Uuid[];
  readonly dueOn?: Between<LocalDate>;
  /** Of claimants in the charge of any of these; `none` in nobody's. */
  readonly advisor?: readonly string[];
  /** Whether somebody who is there stands in today for the advisor in charge. */
  readonly covered?: boolean;
}

/** Of today or a later day and not narrowed: the statement has the same text each time. */
export function isAsItOpens({
  filter,
  today,
  asAt,
}: {
  readonly filter: TaskFilter;
  readonly today: LocalDate;
  readonly asAt: LocalDate;
}): boolean {
  return asAt >= today && Object.values(filter).every((wanted) => wanted === undefined);
}
