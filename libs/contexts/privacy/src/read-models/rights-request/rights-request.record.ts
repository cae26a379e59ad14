import type { LocalDate, Uuid } from '@alongside/kernel';

/** What somebody asked for of their own data, and what became of it. */
export class RightsRequestRecord {
  readonly id: Uuid;
  readonly personId: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  /** access or erasure. */
  readonly asksFor: string;
  /** person, representative, or retention-schedule: nobody asked, the record was kept as long as it may be. */
  readonly askedBy: string;
  /** open, answered, refused, withdrawn, granted, carried-out or confirmed. */
  readonly status: string;
  readonly receivedOn: LocalDate;
  /** The last day for telling the person; `null` while the clock stands, and once the person was told. */
  readonly dueOn: LocalDate | null;
  /** Since when the clock stands. */
  readonly stoppedOn: LocalDate | null;
  /** Days for which the clock stood before. */
  readonly stoodDays: number;
  /** Whether two more months are taken. */
  readonly extended: boolean;
  /** When it was granted, refused, answered or withdrawn. */
  readonly decidedOn: LocalDate | null;
  /** Why it was granted or refused, a code. */
  readonly ground: string | null;
  /** When the person was forgotten. */
  readonly carriedOutOn: LocalDate | null;
  /** When the person was told. */
  readonly toldOn: LocalDate | null;
  /** Of what was handed over. */
  readonly digest: string | null;
}
