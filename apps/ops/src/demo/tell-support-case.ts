import { addDays, type LocalDate, type Uuid } from '@alongside/kernel';
import type { DemoClient, Done, Speaker } from './demo-client';
import {
  absentee,
  administrator,
  leaver,
  office,
  organisations,
  specialist,
  type Calendar,
  type StaffMember,
} from './pilot-office';
import { firstAdvisorOf, type ToldClaimant } from './tell-claimant';
import { ToldInTurn } from './told-in-turn';

const registrar: Speaker = { personId: administrator, roles: ['administrator'] };
const helper: Speaker = { personId: specialist.personId, roles: ['specialist'] };
const [, , { id: organisationId }] = organisations;

/** A support case for somebody who has nowhere to live, with a team of the advisor and a specialist of another organisation. */
export async function tellSupportCase(
  client: DemoClient,
  calendar: Calendar,
  told: readonly ToldClaimant[],
): Promise<Done[]> {
  const telling = new ToldInTurn(client, 'support case');
  const ago = (days: number) => addDays(calendar.today, -days);
  const roles = [{ role: 'specialist', place: { kind: 'organisation', id: organisationId } }];
  const staff = { ...specialist, roles, occurredAt: ago(200) };
  await telling.post(registrar, { name: 'specialist', path: '/v1/staff', body: staff });
  const inNeed = told.find(
    ({ claimantId, story }) =>
      claimantId !== null && story.exit === null && story.openedOn < ago(120) && hasNoHome(story) && isThere(story),
  );
  if (inNeed)
    await telling.unlessForgotten(() =>
      tellCase(telling, { claimantId: inNeed.claimantId!, owner: firstAdvisorOf(inNeed.story, calendar) }, ago),
    );
  return telling.done;

  function isThere(story: ToldClaimant['story']): boolean {
    const owner = firstAdvisorOf(story, calendar);
    return owner !== leaver && owner !== absentee;
  }
}

function hasNoHome({ barriers }: ToldClaimant['story']): boolean {
  return barriers.some(({ theme, resolvedOn }) => theme === 'housing' && resolvedOn === null);
}

interface Told extends Record<string, unknown> {
  readonly occurredAt: LocalDate;
}

async function tellCase(
  telling: ToldInTurn,
  { claimantId, owner }: { readonly claimantId: Uuid; readonly owner: StaffMember },
  ago: (days: number) => LocalDate,
): Promise<void> {
  const advisor: Speaker = { personId: owner.personId, roles: ['advisor'] };
  const { personId: memberId } = specialist;
  const act = { means: 'in-person' };
  const opened = { source: 'advisor', areas: ['housing', 'debt'], reason: 'Sleeps at friends; letters about old rent' };
  const path = `/v1/support-cases/${await telling.post(advisor, {
    name: 'opened',
    path: `/v1/claimants/${claimantId}/support-cases`,
    body: { office: office.id, ...opened, agreed: { act }, occurredAt: ago(84) },
  })}`;
  const by = (speaker: Speaker, what: string, body: Told) =>
    telling.post(speaker, { name: `${what} on ${body.occurredAt}`, path: `${path}/${what}`, body });
  const agreement = { reference: 'ISA-made-up-1', signedOn: ago(150), until: ago(-215) };
  await by(advisor, 'members', { memberId, role: 'housing-worker', organisationId, agreement, occurredAt: ago(80) });
  const attendeeIds = [owner.personId, memberId];
  const steps = [{ memberId, dueOn: ago(60), words: 'Ask the council for a room' }];
  const decisions = 'A room first, then the letters';
  await by(advisor, 'conferences', { attendeeIds, decisions, steps, nextOn: ago(28), occurredAt: ago(70) });
  const plan = { goals: 'A room of the own, then a trial shift', reviewOn: ago(-20), act };
  await by(advisor, 'plans', { ...plan, occurredAt: ago(68) });
  for (const [days, attendance] of [
    [63, 'attended'],
    [49, 'missed-told'],
    [21, 'attended'],
  ] as const)
    await by(helper, 'sessions', { memberId, attendance, occurredAt: ago(days) });
  const further = 'The council has a room from next month';
  await by(advisor, 'conferences', { attendeeIds, decisions: further, nextOn: ago(-6), occurredAt: ago(28) });
}
