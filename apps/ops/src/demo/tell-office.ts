import { claimantStory } from './claimant-story';
import { courseStories, graduateOf } from './course-story';
import type { DemoClient, Done } from './demo-client';
import { openDesk } from './open-desk';
import { openOffice } from './open-office';
import type { Calendar } from './pilot-office';
import { listSupportGroups } from './support-groups';
import { firstAdvisorOf, tellClaimant, type ToldClaimant } from './tell-claimant';
import { tellCourses } from './tell-courses';
import { tellEmployers } from './tell-employers';
import { tellGatherings } from './tell-gatherings';
import { optInOf, partners, partnershipStories } from './tell-partnership';
import { tellReferrals } from './tell-referrals';
import { tellSessions } from './tell-sessions';
import { tellSupportCase } from './tell-support-case';

export const claimants = 260;

/** Stories told at once: enough for full group commits. */
const concurrency = 24;

/** Records the whole pilot office; answers every command's answer. Told again, it records nothing twice. */
export async function tellOffice(
  client: DemoClient,
  calendar: Calendar,
  onClaimant: (told: number) => void,
): Promise<Done[]> {
  const done = [
    ...(await openOffice(client, calendar)),
    ...(await listSupportGroups(client, calendar)),
    ...(await openDesk(client, calendar)),
    ...(await optIn(client, calendar)),
  ];
  const told = await tellClaimants(client, calendar, onClaimant);
  const courses = courseStories(told, calendar);
  const after = [
    tellSessions(client, calendar, told),
    tellGatherings(client, calendar),
    tellReferrals(client, calendar, told),
    tellEmployers(client, calendar, { told, graduate: graduateOf(courses) }),
    tellCourses(client, calendar, courses),
    tellSupportCase(client, calendar, told),
  ];
  return [...done, ...told.flatMap((one) => one.done), ...(await Promise.all(after)).flat()];
}

/** In the order of their stories. */
async function tellClaimants(
  client: DemoClient,
  calendar: Calendar,
  onClaimant: (told: number) => void,
): Promise<ToldClaimant[]> {
  const stories = Array.from({ length: claimants }, (_, index) => claimantStory(index, calendar));
  const partnerships = partnershipStories(stories, calendar, (story) => firstAdvisorOf(story, calendar));
  const waiting = [...stories];
  const told: ToldClaimant[] = [];
  const tell = async (): Promise<void> => {
    for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
      const partnership = partnerships.get(story.index) ?? null;
      told.push(await tellClaimant(client, { story, partnership }, calendar));
      onClaimant(told.length);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, tell));
  return told.sort((a, b) => a.story.index - b.story.index);
}

async function optIn(client: DemoClient, calendar: Calendar): Promise<Done[]> {
  const body = { occurredAt: optInOf(calendar) };
  const path = '/v1/staff-autonomy/opt-in';
  const asked = partners.map(({ personId }) =>
    client.post({ personId, roles: ['advisor'] }, { name: `${personId} opts in`, path, body }),
  );
  return Promise.all(asked);
}
