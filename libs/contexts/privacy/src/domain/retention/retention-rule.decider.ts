import { DomainError, type Decider, type LocalDate, type Uuid, type Dated } from '@alongside/kernel';
import { refuseDay } from '../rules';
import { retentionRuleEvents, type RetentionRuleEvent } from './retention-rule.events';

export type RetentionRuleCommand = Dated & { readonly ruleId: Uuid; readonly recordClass: string } & (
    { readonly kind: 'setPeriod'; readonly months: number } | { readonly kind: 'withdraw' }
  );

export interface RetentionRuleState {
  /** `null`: kept without end. */
  readonly months: number | null;
  /** The day that was told of last. */
  readonly last: LocalDate | null;
}

/** How long one class of records is kept; without end, until somebody says for how long. */
export const retentionRuleDecider: Decider<RetentionRuleState, RetentionRuleCommand, RetentionRuleEvent> = {
  category: 'retention-rule',
  events: retentionRuleEvents,
  initialState: { months: null, last: null },
  decide: ({ months, last }, command) => {
    const { ruleId, recordClass, occurredAt } = command;
    refuseDay(command, last ?? occurredAt);
    const facts = { ruleId, recordClass, occurredAt };
    switch (command.kind) {
      case 'setPeriod':
        return months === command.months
          ? []
          : [{ type: 'RetentionPeriodSet', data: { ...facts, months: command.months } }];
      case 'withdraw':
        if (months === null)
          throw new DomainError('privacy/period-not-set', 'conflict', 'These records are kept without end already.');
        return [{ type: 'RetentionPeriodWithdrawn', data: facts }];
    }
  },
  evolve: (_, { type, data }) => {
    const last = data.occurredAt;
    switch (type) {
      case 'RetentionPeriodSet':
        return { months: data.months, last };
      case 'RetentionPeriodWithdrawn':
        return { months: null, last };
    }
  },
};
