import { addDays, type LocalDate, type Uuid } from '@alongside/kernel';
import { Chance } from './chance';
import type { DemoClient, Done, Speaker } from './demo-client';
import { desk, deskWorkers } from './open-desk';
import { administrator, office, teamLeader, type Calendar } from './pilot-office';
import { supportGroups } from './support-groups';
import type { ToldClaimant } from './tell-claimant';
import { ToldInTurn } from './told-in-turn';

const leader: Speaker = { personId: teamLeader.personId, roles: ['team_leader'] };
const atDesk: Speaker = { personId: deskWorkers[0].personId, roles: ['desk_partner'] };
const needs = ['housing', 'work', 'english', 'papers', 'childcare', 'money'];
const mostReferrals = 36;

/** Who answers for a support group. */
const answering = (group: number): Speaker => {
  return { personId: `0192de80-0009-8000-8000-${String(group + 1).padStart(12, '0')}`, roles: ['desk_partner'] };
};
/** The groups to which the desk refers on. */
const groups = [1, 2, 3];

/** What the office asks of the desk, and the desk of the support groups: accepted, rejected, or left without an answer. */
export async function tellReferrals(
  client: DemoClient,
  calendar: Calendar,
  told: readonly ToldClaimant[],
): Promise<Done[]> {
  const staff = new ToldInTurn(client, 'support groups');
  for (const group of groups) await joinGroup(staff, group, calendar);
  const first = addDays(calendar.deskOpened, 70);
  const known = told.filter(
    ({ claimantId, story }) => claimantId !== null && story.community === 'somali' && story.exit === null,
  );
  const others = told.filter(
    ({ claimantId, story }) => claimantId !== null && story.community === 'somali' && story.exit !== null,
  );
  const referred = [...known, ...others].slice(0, mostReferrals);
  const done = referred.map(async ({ claimantId, story }) => {
    const telling = new ToldInTurn(client, `referral of ${story.index}`);
    const on = [addDays(story.openedOn, 20), first].sort().at(-1)!;
    if (on <= addDays(calendar.today, -30))
      await telling.unlessForgotten(() => tellOne(telling, { claimantId: claimantId!, on, story }));
    return telling.done;
  });
  return [...staff.done, ...(await Promise.all(done)).flat()];
}

async function joinGroup(telling: ToldInTurn, group: number, { deskOpened }: Calendar): Promise<void> {
  const { personId } = answering(group);
  const roles = [{ role: 'desk_partner', place: { kind: 'organisation', id: supportGroups[group]!.id } }];
  const body = { personId, name: { given: 'Madeup', family: `Answerer${group}` }, roles, occurredAt: deskOpened };
  await telling.post(
    { personId: administrator, roles: ['administrator'] },
    { name: personId, path: '/v1/staff', body },
  );
}

interface Referred {
  readonly claimantId: Uuid;
  readonly on: LocalDate;
  readonly story: ToldClaimant['story'];
}

async function tellOne(telling: ToldInTurn, { claimantId, on, story }: Referred): Promise<void> {
  const chance = new Chance('referrals').of(story.index);
  const asked = {
    ...{ claimantId, need: chance.pick('need', needs), name: story.name.given, languages: story.languages },
    override: { ground: 'asked-for-it', reason: 'Asked for it at the meeting' },
  };
  const ask = (from: Speaker, path: string, body: object) =>
    telling.post(from, { name: path, path, body: { ...asked, ...body } });
  const answer = (by: Speaker, path: string, body: object) => telling.post(by, { name: path, path, body });
  const toDesk = { to: { kind: 'desk', id: desk.id }, occurredAt: on };
  const id = await ask(leader, `/v1/offices/${office.id}/referrals`, toDesk);
  const days = chance.between('days', 1, 9);
  const path = `/v1/referrals/${id}`;
  if (chance.isSo('unanswered', 0.15)) return;
  if (chance.isSo('rejected', 0.2)) {
    const no = { reason: 'no-capacity', proposedAction: 'try-later', occurredAt: addDays(on, days) };
    return void (await answer(atDesk, `${path}/rejection`, no));
  }
  await answer(atDesk, `${path}/acceptance`, { occurredAt: addDays(on, days) });
  if (chance.isSo('at the desk', 0.3)) {
    const helped = { outcome: 'advised', occurredAt: addDays(on, days + 6) };
    return void (await answer(atDesk, `${path}/completion`, helped));
  }
  const group = chance.pick('group', groups);
  const goesOn = {
    to: { kind: 'organisation', id: supportGroups[group]!.id },
    followsId: id,
    occurredAt: addDays(on, days + 1),
  };
  const onward = `/v1/referrals/${await ask(atDesk, `/v1/desks/${desk.id}/referrals`, goesOn)}`;
  if (chance.isSo('group is silent', 0.2)) return;
  const answered = addDays(on, days + 1 + chance.between('days of the group', 1, 14));
  if (chance.isSo('group has no place', 0.3)) {
    const no = { reason: 'no-service', proposedAction: 'refer-elsewhere', occurredAt: answered };
    return void (await answer(answering(group), `${onward}/rejection`, no));
  }
  await answer(answering(group), `${onward}/acceptance`, { occurredAt: answered });
  await answer(answering(group), `${onward}/completion`, { outcome: 'helped', occurredAt: addDays(answered, 5) });
}
