import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { retentionRuleDecider } from '../../domain/retention/retention-rule.decider';
import type { RetentionRuleEvent } from '../../domain/retention/retention-rule.events';
import { retentionRuleFold } from './retention-rule.fold';

const of = { ruleId: '0192dddd-0000-7000-8000-000000000001', recordClass: 'claimant' };

describe('the retention schedule', () => {
  const rules = projectionSpec({
    fold: retentionRuleFold,
    deciders: [retentionRuleDecider],
    database: useTestDatabase(),
  });
  const project = async (...events: RetentionRuleEvent[]) => {
    const stream = `retention-rule-${of.ruleId}` as const;
    return (await rules.project(events.map((event) => ({ stream, event })))).retentionRule;
  };
  const set: RetentionRuleEvent = { type: 'RetentionPeriodSet', data: { ...of, months: 72, occurredAt: '2026-03-09' } };

  it('says how long a class of records is kept, or that it is kept without end again', async () => {
    expect(await project(set)).toEqual([{ ...of, months: 72, since: '2026-03-09' }]);
    const withdrawn: RetentionRuleEvent = {
      type: 'RetentionPeriodWithdrawn',
      data: { ...of, occurredAt: '2026-04-01' },
    };
    expect(await project(set, withdrawn)).toEqual([{ ...of, months: null, since: '2026-04-01' }]);
  });
});
