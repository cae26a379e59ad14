import type { Uuid } from '@alongside/kernel';

export interface OfCase {
  readonly caseId: Uuid;
  readonly claimantId: Uuid;
}
