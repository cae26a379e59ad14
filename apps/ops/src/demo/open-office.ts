import { addDays } from '@alongside/kernel';
import type { DemoClient, Done, Speaker } from './demo-client';
import {
  absence,
  absentee,
  administrator,
  advisors,
  employerAdviser,
  leaver,
  leftDaysAgo,
  office,
  organisations,
  teamLeader,
  type Calendar,
} from './pilot-office';

/** The office was opened so many days before the pilot began. */
export const preparedDays = 30;

/** The office, the organisations it works with, and its staff; answers what was asked for. */
export async function openOffice(client: DemoClient, calendar: Calendar): Promise<Done[]> {
  const { began, today } = calendar;
  const speaker: Speaker = { personId: administrator, roles: ['administrator'] };
  const post = (name: string, path: string, body: object) => client.post(speaker, { name, path, body });
  const prepared = addDays(began, -preparedDays);
  const done = [await post('office', '/v1/offices', { ...office, occurredAt: prepared })];
  for (const organisation of organisations)
    done.push(await post(organisation.id, '/v1/organisations', { ...organisation, occurredAt: prepared }));
  for (const { personId, name, role } of [...advisors, teamLeader, employerAdviser]) {
    const roles = [{ role, place: { kind: 'office', id: office.id } }];
    done.push(await post(personId, '/v1/staff', { personId, name, roles, occurredAt: prepared }));
  }
  const leaving = { reason: 'moved-on', occurredAt: addDays(today, -leftDaysAgo) };
  done.push(await post('leaving', `/v1/staff/${leaver.personId}/leaving`, leaving));
  const [from, to] = absence(calendar);
  done.push(await post('absence', `/v1/staff/${absentee.personId}/absences`, { from, to }));
  return done;
}
