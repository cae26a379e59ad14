import { remindedOn } from '../../domain/referral/reminder';
import { referralTasksAfter, type TaskEvent } from './referral-tasks';

const ids = { referralId: 'r', claimantId: 'c' };
const requested = (kind: string) => told('ReferralRequested', { from: { kind, id: 'f' }, answerBy: '2026-03-16' });
const answered = (type: string, occurredAt: string) => told(type, { occurredAt });

function told(type: string, data: object): TaskEvent {
  return { type, data: { ...ids, occurredAt: '2026-03-02', ...data } } as unknown as TaskEvent;
}

const closedAfter = (...events: readonly TaskEvent[]) =>
  events.reduce<ReturnType<typeof referralTasksAfter>>(referralTasksAfter, []).map(({ closedOn }) => closedOn);

it('an office has one from the day after that for the answer on, a desk none', () => {
  const day = '2026-03-17';
  const task = { recordId: 'r', sourceId: 'r', claimantId: 'c', owner: 'advisor', dueOn: day, openFrom: day };
  expect(referralTasksAfter([], requested('office'))).toEqual([
    { ...task, kind: 'unanswered-referral', closedOn: null },
  ]);
  expect(referralTasksAfter([], requested('desk'))).toEqual([]);
});

it('it is over with the first answer, and open again as far as that is taken back', () => {
  const [accepted, completed] = [
    answered('ReferralAccepted', '2026-03-20'),
    answered('ReferralCompleted', '2026-03-30'),
  ];
  const [rejected, reopened] = [answered('ReferralRejected', '2026-03-21'), answered('ReferralReopened', '2026-04-01')];
  expect(closedAfter(requested('office'), accepted, completed)).toEqual(['2026-03-20']);
  expect(closedAfter(requested('office'), accepted, completed, reopened)).toEqual(['2026-03-20']);
  expect(closedAfter(requested('office'), accepted, completed, reopened, reopened)).toEqual([null]);
  expect(closedAfter(requested('office'), rejected, reopened)).toEqual([null]);
  expect(closedAfter(requested('office'), answered('ReferralRevoked', '2026-03-22'))).toEqual(['2026-03-22']);
  expect(closedAfter(requested('office'), answered('ReferralEnteredInError', '2026-03-22'))).toEqual([]);
});

it('the parameter is that of the day for the answer', () => {
  const dated = [
    { from: '2013-01-01', days: 1 },
    { from: '2026-04-01', days: 7 },
  ];
  expect([remindedOn('2026-03-31', dated), remindedOn('2026-04-01', dated)]).toEqual(['2026-04-01', '2026-04-08']);
});
