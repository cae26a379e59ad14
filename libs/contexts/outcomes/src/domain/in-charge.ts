import type { LocalDate, Uuid } from '@alongside/kernel';

/** Somebody took charge from that day on, or was no longer in charge from it on. */
export interface ChargeChange {
  readonly kind: 'accepted' | 'ended';
  readonly on: LocalDate;
  readonly advisorId: Uuid;
}

/** Who was in charge on the days `[from, to)`; `to` is `null` while nobody and nothing has ended it. */
export interface Tenure {
  readonly advisorId: Uuid;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/**
 * Who was in charge when, from the changes as they were recorded.
 *
 * An advisor is in charge from the day of the acceptance until the day on which somebody else takes over or the assignment ends,
 * wherever these stand in the log; of changes of one day the one recorded last holds. The end of an assignment that somebody else
 * has taken over already changes nothing.
 */
export function tenuresOf(changes: readonly ChargeChange[]): readonly Tenure[] {
  const tenures: Tenure[] = [];
  for (const { kind, on, advisorId } of [...changes].sort((a, b) => compareDays(a.on, b.on))) {
    const last = tenures.at(-1);
    const current = last?.to === null ? last : undefined;
    if (kind === 'ended' && current?.advisorId !== advisorId) continue;
    if (kind === 'accepted' && current?.advisorId === advisorId) continue;
    if (current) tenures.pop();
    if (current && current.from < on) tenures.push({ ...current, to: on });
    if (kind === 'accepted') tenures.push({ advisorId, from: on, to: null });
  }
  return tenures;
}

/** Who was in charge on that day; `null` where nobody was. */
export function inChargeOn(tenures: readonly Tenure[], day: LocalDate): Uuid | null {
  return tenures.find(({ from, to }) => from <= day && (to === null || day < to))?.advisorId ?? null;
}

function compareDays(a: LocalDate, b: LocalDate): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
