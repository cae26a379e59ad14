import { claimantStory } from './claimant-story';
import { courseStories, graduateOf } from './course-story';
import { calendarOf } from './pilot-office';
import { claimants } from './tell-office';

it.each(['2026-03-02', '2026-08-31', '2027-01-15'])(
  'there is somebody for each place of the courses, nobody for two, and a graduate who is looking for work: %s',
  (day) => {
    const calendar = calendarOf(day);
    const told = Array.from({ length: claimants }, (_, index) => {
      return { claimantId: `claimant-${index}`, story: claimantStory(index, calendar), done: [] };
    });
    const stories = courseStories(told, calendar);
    const ends = stories.map(({ enrolments }) => enrolments.map(({ end }) => end));
    expect(ends).toEqual([
      ['completed', 'completed', 'completed', 'completed', 'dropped-out', 'refused'],
      ['enrolled', 'enrolled', 'enrolled', 'referred'],
    ]);
    const who = stories.flatMap(({ enrolments }) => enrolments.map((one) => one.who.claimantId));
    expect(new Set(who).size).toBe(who.length);
    expect(graduateOf(stories)?.story.exit).toBe(null);
  },
);
