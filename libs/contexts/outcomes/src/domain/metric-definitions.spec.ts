import { valueOn } from './dated-parameter';
import { backToWork, metricDefinitions, offFlow, timeToJob } from './metric-definitions';

describe('the metric definitions', () => {
  it('each have one id and version', () => {
    const names = metricDefinitions.map(({ id, version }) => `${id} v${version}`);
    expect(names).toEqual([
      ...['off-flow v1', 'back-to-work v1', 'time-to-job v1', 'benefit-paid v1', 'meetings-kept v1'],
      ...['plan-to-job v1', 'desk-to-job v1', 'course-to-job v1', 'outcome-score v1'],
    ]);
  });

  it('are plain data, which a published figure can be sealed with', () => {
    expect(JSON.parse(JSON.stringify(metricDefinitions))).toEqual(metricDefinitions);
  });

  it('differ between off-flow and back to work in the success alone', () => {
    const { id, title, success, ...rest } = offFlow;
    expect(backToWork).toEqual({ ...rest, id: 'back-to-work', title: 'Back-to-work rate', success: timeToJob.success });
    expect([id, title]).toEqual(['off-flow', 'Off-flow rate']);
    expect(success).toEqual({ destinations: 'any', evidence: 'not-needed' });
  });

  it('start from the parameters of Jobcentre Plus', () => {
    const { reentryWindowWeeks, reportingLagDays, ageBands } = offFlow.parameters;
    expect(valueOn(reentryWindowWeeks, '2013-01-01')).toBe(26);
    expect(valueOn(reportingLagDays, '2013-01-01')).toBe(0);
    expect(valueOn(ageBands, '2013-01-01')).toEqual([16, 18, 25, 50]);
  });
});
