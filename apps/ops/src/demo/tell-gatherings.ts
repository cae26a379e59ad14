import { addDays, sameDayAfter } from '@alongside/kernel';
import { Chance } from './chance';
import type { DemoClient, Done, Speaker } from './demo-client';
import { desk, deskWorkers } from './open-desk';
import type { Calendar } from './pilot-office';
import { ToldInTurn } from './told-in-turn';

const host: Speaker = { personId: deskWorkers[0].personId, roles: ['desk_partner'] };
const raised = [
  { theme: 'letters-and-forms', words: 'Letters come in English only' },
  { theme: 'childcare', words: 'No crèche is near the courses' },
  { theme: 'language-classes', words: 'The evening classes are full' },
  { theme: 'job-offers', words: 'Employers do not answer' },
];

/** A forum every two months since the desk opened; what was raised is told back at the next, but for what was raised last. */
export async function tellGatherings(client: DemoClient, { deskOpened, today }: Calendar): Promise<Done[]> {
  const telling = new ToldInTurn(client, 'gatherings');
  for (let number = 1; ; number += 1) {
    const heldOn = sameDayAfter(deskOpened, 2 * number);
    const planned = {
      kind: 'forum',
      host: { kind: 'desk', id: desk.id },
      plannedFor: heldOn,
      title: 'Community forum',
    };
    const body = { ...planned, occurredAt: addDays(heldOn > today ? today : heldOn, -20) };
    const id = await telling.post(host, { name: `forum ${number}`, path: '/v1/gatherings', body });
    if (heldOn > addDays(today, -3)) return telling.done;
    const chance = new Chance('forums').of(number);
    const record = {
      attendance: [
        { attendees: 'community-members', count: chance.between('members', 12, 40) },
        { attendees: 'elders', count: chance.between('elders', 1, 5) },
        { attendees: 'office-staff', count: 2 },
      ],
      ...{ languages: ['so', 'en'], interpreterUsed: false, occurredAt: heldOn },
      themes: [raised[number % raised.length]!, raised[(number + 1) % raised.length]!],
    };
    await telling.post(host, { name: `forum ${number} held`, path: `/v1/gatherings/${id}/record`, body: record });
  }
}
