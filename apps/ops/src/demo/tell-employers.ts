import { addDays, type Uuid } from '@alongside/kernel';
import { Chance } from './chance';
import type { DemoClient, Done, Speaker } from './demo-client';
import { employers } from './names';
import { employerAdviser, office, teamLeader, type Calendar } from './pilot-office';
import type { ToldClaimant } from './tell-claimant';
import { ToldInTurn } from './told-in-turn';

const adviser: Speaker = { personId: employerAdviser.personId, roles: ['employer_adviser'] };
const leader: Speaker = { personId: teamLeader.personId, roles: ['team_leader'] };
const sectors = ['hospitality', 'cleaning', 'transport', 'care', 'hospitality'];
const offered = [
  { title: 'Baker', places: 2, skill: 'S5.6.0', occupation: '5432' },
  { title: 'Cleaner, mornings', places: 3, skill: 'S6.1.2', occupation: '9223' },
  { title: 'Warehouse hand', places: 4, skill: 'S6.1.2', occupation: '9252' },
  { title: 'Care assistant', places: 2, skill: 'S1.4.1', occupation: '6135' },
  { title: 'Kitchen assistant', places: 1, skill: 'S5.6.0', occupation: '9263' },
];
const applicationsEach = 4;

/** The employers with whom the office works, what was said to them, what they offer, and who was put forward for it: a graduate is hired. */
export async function tellEmployers(
  client: DemoClient,
  calendar: Calendar,
  { told, graduate }: { readonly told: readonly ToldClaimant[]; readonly graduate: ToldClaimant | undefined },
): Promise<Done[]> {
  const open = told.filter(
    (one) =>
      one !== graduate &&
      one.claimantId !== null &&
      one.story.exit === null &&
      one.story.openedOn < addDays(calendar.today, -30),
  );
  const done = offered.map(async (_, at) => {
    const telling = new ToldInTurn(client, `employer ${at}`);
    const vacancyId = await openVacancy(telling, at, calendar);
    if (graduate && at === 0)
      await telling.unlessForgotten(() => hire(telling, { claimantId: graduate.claimantId!, vacancyId }, calendar));
    const own = open.slice(at * applicationsEach, (at + 1) * applicationsEach);
    for (const [number, { claimantId, story }] of own.entries())
      await telling.unlessForgotten(() =>
        putForward(
          telling,
          {
            claimantId: claimantId!,
            vacancyId,
            chance: new Chance('applications').of(story.index),
            isFirst: number === 0,
          },
          calendar,
        ),
      );
    return telling.done;
  });
  return (await Promise.all(done)).flat();
}

async function openVacancy(telling: ToldInTurn, at: number, { today }: Calendar): Promise<Uuid> {
  const name = employers[at]!;
  const known = addDays(today, -200 + 10 * at);
  const by = (what: string, path: string, body: object) => telling.post(adviser, { name: what, path, body });
  const details = { name, sector: sectors[at]!, size: at % 2 === 0 ? 'small' : 'medium' };
  const employerId = await by('registered', '/v1/employers', { office: office.id, details, occurredAt: known });
  const path = `/v1/employers/${employerId}`;
  await by('called', `${path}/contacts`, { channel: 'phone', result: 'visit-agreed', occurredAt: addDays(known, 3) });
  if (at % 2 === 0) {
    const topics = ['spent-convictions', 'support-in-work'];
    await by('briefed', `${path}/briefings`, { topics, channel: 'visit', occurredAt: addDays(known, 14) });
    await by('willing', `${path}/willingness`, { conditions: ['trial-first'], occurredAt: addDays(known, 14) });
  }
  const { title, places, skill, occupation } = offered[at]!;
  const terms = {
    ...{ kind: 'job', title, description: `${title} at ${name}, made up.`, employer: { employerId, name }, places },
    requiredSkills: [{ taxonomy: 'esco', code: skill }],
    occupation: { taxonomy: 'soc2020', code: occupation },
    employmentTypes: [at % 2 === 0 ? 'full-time' : 'part-time'],
  };
  return by('vacancy', '/v1/vacancies', { office: office.id, terms, occurredAt: addDays(today, -25) });
}

interface Application {
  readonly claimantId: Uuid;
  readonly vacancyId: Uuid;
}

interface PutForward extends Application {
  readonly chance: Chance;
  readonly isFirst: boolean;
}

async function putForward(
  telling: ToldInTurn,
  { claimantId, vacancyId, chance, isFirst }: PutForward,
  { today }: Calendar,
): Promise<void> {
  const path = `/v1/claimants/${claimantId}/applications`;
  const by = (to: string, body: object) => telling.post(leader, { name: `${claimantId} ${to}`, path: to, body });
  const application = `${path}/${await by(path, { vacancyId, occurredAt: addDays(today, -20) })}`;
  await by(`${application}/processing`, { occurredAt: addDays(today, -17) });
  if (isFirst) return void (await by(`${application}/hire-preparation`, { occurredAt: addDays(today, -6) }));
  if (!chance.isSo('refused', 0.6)) return;
  const reason = chance.pick('reason', ['experience', 'language', 'hours', 'another-chosen']);
  await by(`${application}/refusal`, {
    reason,
    by: 'employer',
    occurredAt: addDays(today, -chance.between('day', 2, 12)),
  });
}

/** For some mornings a week, beside the claim. */
async function hire(telling: ToldInTurn, { claimantId, vacancyId }: Application, { today }: Calendar): Promise<void> {
  const path = `/v1/claimants/${claimantId}/applications`;
  const by = (to: string, body: object) => telling.post(leader, { name: `${claimantId} ${to}`, path: to, body });
  const application = `${path}/${await by(path, { vacancyId, occurredAt: addDays(today, -20) })}`;
  await by(`${application}/processing`, { occurredAt: addDays(today, -17) });
  const terms = { startedOn: addDays(today, -10), hours: 'part-time', weeklyHours: 14, source: 'advisor' };
  await by(`${application}/acceptance`, { job: { terms }, occurredAt: addDays(today, -12) });
}
