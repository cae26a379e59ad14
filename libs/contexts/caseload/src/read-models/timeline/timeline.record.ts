import type { Instant, LocalDate, Uuid } from '@alongside/kernel';

/** One entry of a timeline. */
export class TimelineEntry {
  readonly id: Uuid;
  /** @example "ClaimOpened" */
  readonly type: string;
  readonly occurredAt: LocalDate;
  readonly recordedAt: Instant;
  /** The fields of the event; one that was forgotten is `{"forgotten": true}`. */
  readonly data: Record<string, unknown>;
}
