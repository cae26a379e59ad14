import type { LocalDate } from '@alongside/kernel';

/** What must be known to read the figures. */
export class FiguresWarning {
  /** @example "selected" */
  readonly code: string;
  /** @example "Claimants were selected because they were believed to be motivated." */
  readonly says: string;
}

/** Of the partnerships for which claimants were selected in the period. */
export class PartnershipFiguresAnswer {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly selected: number;
  readonly accepted: number;
  readonly declined: number;
  readonly jobs: number;
  readonly withdrawn: number;
  readonly open: number;
  /** Calls to employers. */
  readonly calls: number;
  /** From the claimant's yes to the job; `null` where none led to a job. @example 3.5 */
  readonly medianWeeksToJob: number | null;
  readonly warnings: FiguresWarning[];
}

export const selectionWarning: FiguresWarning = {
  code: 'selected',
  says: 'Claimants were selected because they were believed to be motivated: others would not have done as well. Compare with nobody else.',
};
