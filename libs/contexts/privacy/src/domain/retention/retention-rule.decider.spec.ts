import { deciderSpec } from '@alongside/testing';
import { retentionRuleDecider, type RetentionRuleCommand } from './retention-rule.decider';
import type { RetentionRuleEvent } from './retention-rule.events';

const of = { ruleId: '0192dddd-0000-7000-8000-000000000001', recordClass: 'claimant' };
const today = '2026-03-10';

const setPeriod = (months: number, occurredAt = '2026-03-09'): RetentionRuleCommand => ({
  kind: 'setPeriod',
  ...{ ...of, months, occurredAt, today },
});
const withdraw: RetentionRuleCommand = { kind: 'withdraw', ...of, occurredAt: today, today };
const set = (months: number): RetentionRuleEvent => ({
  type: 'RetentionPeriodSet',
  data: { ...of, months, occurredAt: '2026-03-09' },
});
const withdrawn: RetentionRuleEvent = { type: 'RetentionPeriodWithdrawn', data: { ...of, occurredAt: today } };

const rule = deciderSpec(retentionRuleDecider);

describe('how long a class of records is kept', () => {
  it('is said once, and can be said anew', () => {
    rule.given().when(setPeriod(72)).then(set(72));
    rule.given(set(72)).when(setPeriod(72)).thenNothing();
    rule.given(set(72)).when(setPeriod(36)).then(set(36));
  });

  it('is without end where nobody says it, or it is taken back', () => {
    rule.given().when(withdraw).thenRefuses('privacy/period-not-set');
    rule.given(set(72)).when(withdraw).then(withdrawn);
    rule.given(set(72), withdrawn).when(withdraw).thenRefuses('privacy/period-not-set');
  });

  it('is not of tomorrow, nor from before what was said last', () => {
    rule.given().when(setPeriod(72, '2026-03-11')).thenRefuses('privacy/in-the-future');
    rule.given(set(72), withdrawn).when(setPeriod(36)).thenRefuses('privacy/out-of-order');
  });
});
