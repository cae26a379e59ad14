import { derivedId } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';

/** The stream of all that one person broke of one case. */
export function glassesOf({ caseId, brokenBy }: { readonly caseId: Uuid; readonly brokenBy: Uuid }): Uuid {
  return derivedId(caseId, `break-glass/${brokenBy}`);
}
