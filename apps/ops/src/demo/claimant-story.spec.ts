import { claimantStory } from './claimant-story';
import { calendarOf } from './pilot-office';
import { claimants } from './tell-office';

const calendar = calendarOf('2026-03-02');
const stories = Array.from({ length: claimants }, (_, index) => claimantStory(index, calendar));

it('a story is the same at every run', () => {
  expect(Array.from({ length: claimants }, (_, index) => claimantStory(index, calendar))).toEqual(stories);
});

it('nothing of a story lies ahead but the next date, and nothing before the pilot began', () => {
  for (const { openedOn, meetings, paidUntil, exit, barriers } of stories) {
    const days = [openedOn, ...meetings.map(({ on }) => on), ...paidUntil];
    const ends = [...(exit ? [exit.on] : []), ...barriers.flatMap(({ resolvedOn }) => resolvedOn ?? [])];
    for (const day of [...days, ...ends]) {
      expect(day >= calendar.began).toBe(true);
      expect(day <= calendar.today).toBe(true);
    }
  }
});

it('a claim has an end or a next date, and each meeting was the date that the one before agreed on', () => {
  for (const { meetings, exit } of stories) {
    meetings.slice(1).forEach(({ on }, at) => expect(meetings[at]!.next).toBe(on));
    const last = meetings.at(-1);
    if (last) expect(last.next === null).toBe(exit !== null);
  }
});

it('the office has what an office has: jobs with and without evidence, other ends, missed meetings, people without barriers', () => {
  const jobs = stories.flatMap(({ exit }) => exit?.job ?? []);
  expect(jobs.some(({ evidence }) => evidence.length === 0)).toBe(true);
  expect(jobs.some(({ evidence }) => evidence.includes('payslip'))).toBe(true);
  expect(stories.some(({ exit }) => exit !== null && exit.job === null)).toBe(true);
  expect(stories.some(({ exit }) => exit === null)).toBe(true);
  expect(stories.flatMap(({ meetings }) => meetings).some(({ attendance }) => attendance === 'missed')).toBe(true);
  expect(stories.some(({ barriers }) => barriers.length === 0)).toBe(true);
});
