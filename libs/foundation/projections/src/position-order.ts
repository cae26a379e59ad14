import type { EventStore, Position } from '@alongside/event-store';

/** Whether `a` lies behind `b`; `null` is the start of the log. */
export function isBehind(store: EventStore, a: Position | null, b: Position | null): boolean {
  if (b === null) return false;
  return a === null || store.compare(a, b) < 0;
}

/** The earliest of some positions. */
export function earliest(store: EventStore, positions: readonly (Position | null)[]): Position | null {
  return positions.reduce(
    (least, position) => (isBehind(store, position, least) ? position : least),
    positions[0] ?? null,
  );
}
