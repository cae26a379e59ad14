import type { Uuid } from '@alongside/kernel';

/** Where somebody holds a role that lets desks be seen: everywhere, or at these offices, desks and organisations. */
export interface DeskViewer {
  readonly everywhere: boolean;
  readonly offices: readonly Uuid[];
  readonly desks: readonly Uuid[];
  /** Whoever holds the role at one of them sees the desks at which that is on the day. */
  readonly organisations: readonly Uuid[];
}
