import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { RetentionRuleEvent, retentionRuleEvents } from '../../domain/retention/retention-rule.events';
import { RetentionRuleRow } from './retention-rule.row';

type Event = FoldedEvent<RetentionRuleEvent, typeof retentionRuleEvents>;

const categoryPrefix = 'retention-rule-';

/** The retention schedule. */
export const retentionRuleFold: Fold<{ retentionRule: RetentionRuleRow }, Event> = {
  name: 'privacy.retention_rule_v1',
  tables: { retentionRule: RetentionRuleRow },
  key: 'ruleId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.ruleId] : []),
  evolve: (_, { type, data }) => {
    const { ruleId, recordClass, occurredAt: since } = data;
    const months = type === 'RetentionPeriodSet' ? data.months : null;
    return { retentionRule: [{ ruleId, recordClass, months, since }] };
  },
};
