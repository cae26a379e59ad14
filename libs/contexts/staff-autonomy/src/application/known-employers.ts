import type { Look } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';

/** The employers of the register, which are another context's: it hands in how it refuses one that is not there. */
export class KnownEmployers {
  constructor(readonly assertKnown: (look: Look, employerId: Uuid) => Promise<void>) {}
}
