import type { LocalDate, Uuid } from '@alongside/kernel';
import { type GatheringHostRecord } from './gathering.record';

/** When a host is to hold the next forum. */
export class ForumDueRecord {
  readonly host: GatheringHostRecord;
  readonly officeId: Uuid | null;
  readonly organisationId: Uuid | null;
  /** The last forum by that day; `null` where there was none. */
  readonly lastHeldOn: LocalDate | null;
  /** Two months after the last one, or after the desk was opened. */
  readonly dueOn: LocalDate;
  /** For which day the next one is planned; `null` where none is. */
  readonly plannedFor: LocalDate | null;
  /** Whether the day on which it was due is over. */
  readonly overdue: boolean;
  /** By how many days; 0 where it is not. @example 12 */
  readonly overdueDays: number;
}
