import type { EventDefinitions, EventOf, Uuid } from '@alongside/kernel';

interface OfRule {
  readonly ruleId: Uuid;
  /** A code, such as `claimant`. */
  readonly recordClass: string;
}

/** How long records of a class are kept after they have come to their end. */
export type RetentionRuleEvent =
  | EventOf<'RetentionPeriodSet', OfRule & { /** Calendar months. */ readonly months: number }>
  | EventOf<'RetentionPeriodWithdrawn', OfRule>;

export const retentionRuleEvents = {
  RetentionPeriodSet: { subject: null, protect: {} },
  RetentionPeriodWithdrawn: { subject: null, protect: {} },
} as const satisfies EventDefinitions<RetentionRuleEvent>;
