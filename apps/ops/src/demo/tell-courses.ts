import { addDays, type LocalDate, type Uuid } from '@alongside/kernel';
import { enrolledBefore, referredBefore, type CourseEnd, type CourseStory } from './course-story';
import type { DemoClient, Done, Speaker } from './demo-client';
import { administrator, office, organisations, teamLeader, trainer, type Calendar } from './pilot-office';
import { ToldInTurn } from './told-in-turn';

const leader: Speaker = { personId: teamLeader.personId, roles: ['team_leader'] };
const provider: Speaker = { personId: trainer.personId, roles: ['training_provider'] };
const registrar: Speaker = { personId: administrator, roles: ['administrator'] };
const [, { id: providerId }] = organisations;

/** The courses of the training provider, whom the office referred to them, and what became of it. */
export async function tellCourses(
  client: DemoClient,
  { deskOpened }: Calendar,
  stories: readonly CourseStory[],
): Promise<Done[]> {
  const staff = new ToldInTurn(client, 'courses');
  const roles = [{ role: 'training_provider', place: { kind: 'organisation', id: providerId } }];
  const body = { ...trainer, roles, occurredAt: deskOpened };
  await staff.post(registrar, { name: 'trainer', path: '/v1/staff', body });
  const told = stories.map(async (story) => {
    const telling = new ToldInTurn(client, `course ${story.title}`);
    const courseId = await announce(telling, story);
    const enrolments = story.enrolments.map(({ who, end }) =>
      telling.unlessForgotten(() =>
        tellEnrolment(telling, { courseId, claimantId: who.claimantId!, name: who.story.name.given, end }, story),
      ),
    );
    await Promise.all(enrolments);
    return telling.done;
  });
  return [...staff.done, ...(await Promise.all(told)).flat()];
}

function announce(telling: ToldInTurn, { title, skill, places, startsOn, endsOn }: CourseStory): Promise<Uuid> {
  const terms = {
    ...{ title, places, startsOn, endsOn, costPence: 0, offices: [office.id], language: 'en' },
    skills: [{ taxonomy: 'esco', code: skill, level: 'intermediate' }],
  };
  const body = { providerId, terms, occurredAt: addDays(startsOn, -40) };
  return telling.post(provider, { name: 'announced', path: '/v1/courses', body });
}

interface Enrolled {
  readonly courseId: Uuid;
  readonly claimantId: Uuid;
  readonly name: string;
  readonly end: CourseEnd;
}

async function tellEnrolment(
  telling: ToldInTurn,
  { courseId, claimantId, name, end }: Enrolled,
  { skill, startsOn, endsOn }: CourseStory,
): Promise<void> {
  const by = (
    speaker: Speaker,
    path: string,
    body: { readonly occurredAt: LocalDate; readonly [term: string]: unknown },
  ) => telling.post(speaker, { name: `${claimantId} ${path} on ${body.occurredAt}`, path, body });
  const override = { ground: 'asked-for-it', reason: 'Asked for it at the meeting' };
  const referral = { courseId, name, override, occurredAt: addDays(startsOn, -referredBefore) };
  const enrolment = `/v1/enrolments/${await by(leader, `/v1/claimants/${claimantId}/enrolments`, referral)}`;
  if (end === 'referred') return;
  const answeredOn = addDays(startsOn, -enrolledBefore);
  if (end === 'refused')
    return void (await by(provider, `${enrolment}/refusal`, { reason: 'level', occurredAt: answeredOn }));
  await by(provider, `${enrolment}/place`, { occurredAt: answeredOn });
  const session = (attendance: string, occurredAt: LocalDate) =>
    by(provider, `${enrolment}/sessions`, { attendance, occurredAt });
  await session('attended', startsOn);
  if (end === 'enrolled') return;
  const second = addDays(startsOn, 7);
  if (end === 'dropped-out') {
    await session('missed', second);
    return void (await by(provider, `${enrolment}/drop-out`, { reason: 'caring', occurredAt: addDays(second, 2) }));
  }
  await session('attended', second);
  await by(provider, `${enrolment}/completion`, { gained: [{ skill }], occurredAt: endsOn });
}
