import { optional, type ClaimantAct } from '@alongside/kernel';

/** How the claimant acted, of what else is told with it. */
export function actOf({ means, language, interpreterUsed }: ClaimantAct): ClaimantAct {
  return { means, ...optional({ language, interpreterUsed }) };
}
