import type { LocalDate, Uuid } from '@alongside/kernel';

/** Who looks at support cases, and for whom. */
export interface CaseViewer {
  readonly personId: Uuid;
  /** All that the person works for, in whatever role: an exclusion may name them. */
  readonly organisations: readonly Uuid[];
  /** Where the person is a specialist. */
  readonly specialistFor: readonly Uuid[];
  /** The offices where the person holds a role of casework. */
  readonly caseworkAt: readonly Uuid[];
  readonly today: LocalDate;
}
