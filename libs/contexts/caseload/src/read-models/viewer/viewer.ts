import type { Uuid } from '@alongside/kernel';

/** Who looks at claimants, and from where. */
export interface Viewer {
  readonly personId: Uuid;
  /** Where the viewer holds a role that the records of an office are open to. */
  readonly offices: readonly Uuid[];
  /** The organisations that the viewer works for, in whatever role. */
  readonly organisations: readonly Uuid[];
}
