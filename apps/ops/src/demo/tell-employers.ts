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

/** The employers with whom the office works, what was said to them, what they offer, and who was put forward for it. */
export async function tellEmployers(
  client: DemoClient,
  calendar: Calendar,
  told: readonly ToldClaimant[],
): Promise<Done[]> {
  const open = told.filter(
    ({ claimantId, story }) =>
      claimantId !== null && story.exit === null && story.openedOn < addDays(calendar.today, -30),
  );
  const done = offered.map(async (_, at) => {
    const telling = new ToldInTurn(client, `employer ${at}`);
    const vacancyId = await openVacancy(telling, at, calendar);
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

interface PutForward {
  readonly claimantId: Uuid;
  readonly vacancyId: Uuid;
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
