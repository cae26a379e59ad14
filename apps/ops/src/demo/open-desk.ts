import { addDays, type Uuid } from '@alongside/kernel';
import type { DemoClient, Done, Speaker } from './demo-client';
import { administrator, office, organisations, teamLeader, type Calendar } from './pilot-office';
import { supportGroups } from './support-groups';

const [host] = organisations;
const idOf = (kind: number, index: number): Uuid => `0192de80-000${kind}-8000-8000-${String(index).padStart(12, '0')}`;

export const desk = { id: idOf(6, 1), name: 'Somali Community Desk (made up)', community: 'somali' };

/** Who works at the desk, and for which of the support groups: the first is the host. */
export const deskWorkers = [
  { personId: idOf(8, 1), name: { given: 'Hodan', family: 'Inventedwarsame' }, group: 0 },
  { personId: idOf(8, 2), name: { given: 'Liban', family: 'Madeupcige' }, group: 0 },
  { personId: idOf(8, 3), name: { given: 'Khadra', family: 'Pretendfarah' }, group: 1 },
] as const;

/** Opens the desk in the office; a support group joins each fortnight, and the workers with theirs. */
export async function openDesk(client: DemoClient, { deskOpened: occurredAt }: Calendar): Promise<Done[]> {
  const leader: Speaker = { personId: teamLeader.personId, roles: ['team_leader'] };
  const registrar: Speaker = { personId: administrator, roles: ['administrator'] };
  const opened = { ...desk, office: office.id, hostId: host.id, occurredAt };
  const done = [await client.post(leader, { name: desk.id, path: '/v1/desks', body: opened })];
  const joined = (group: number) => addDays(occurredAt, 14 * group);
  const path = `/v1/desks/${desk.id}`;
  for (const [group, { id: organisationId }] of supportGroups.entries()) {
    const body = { organisationId, occurredAt: joined(group) };
    if (group > 0)
      done.push(await client.post(leader, { name: `${organisationId} at the desk`, path: `${path}/partners`, body }));
  }
  for (const { personId, name, group } of deskWorkers) {
    const roles = [{ role: 'desk_partner', place: { kind: 'desk', id: desk.id } }];
    const staff = { personId, name, roles, occurredAt: joined(group) };
    done.push(await client.post(registrar, { name: personId, path: '/v1/staff', body: staff }));
    const body = { personId, organisationId: supportGroups[group]!.id, occurredAt: joined(group) };
    done.push(await client.post(leader, { name: `${personId} at the desk`, path: `${path}/workers`, body }));
  }
  return done;
}
