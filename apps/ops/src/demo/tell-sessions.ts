import { derivedId } from '@alongside/commands';
import { addDays, type LocalDate } from '@alongside/kernel';
import { Chance } from './chance';
import { demo, type DemoClient, type Done, type Speaker } from './demo-client';
import { desk, deskWorkers } from './open-desk';
import type { Calendar } from './pilot-office';
import type { ToldClaimant } from './tell-claimant';

const needs = ['housing', 'work', 'english', 'papers', 'childcare', 'money', 'recognition-of-qualifications'];
const services = ['form-filling', 'interpreting', 'information', 'job-search', 'housing-advice'];
/** What the support groups have little of. */
const seldomMet = ['housing', 'childcare', 'recognition-of-qualifications'];
const visitsAWeek = 3;

interface Visit {
  readonly entry: object;
  readonly worker: (typeof deskWorkers)[number];
}

interface BatchAnswer {
  readonly entries: readonly { readonly entryId: string; readonly position?: string; readonly code?: string }[];
}

/** Three visits to the desk in each week since it opened, most by somebody whom nobody asked for a name; each worker's come in one batch. */
export async function tellSessions(
  client: DemoClient,
  calendar: Calendar,
  told: readonly ToldClaimant[],
): Promise<Done[]> {
  const visits = visitsOf(calendar, told);
  const batches = deskWorkers.map(async (worker) => {
    const entries = visits.filter((visit) => visit.worker === worker).map(({ entry }) => entry);
    const speaker: Speaker = { personId: worker.personId, roles: ['desk_partner'] };
    const batch = { name: `visits of ${worker.personId}`, path: '/v1/desk-sessions/batch', body: { entries } };
    const answer = (await client.post(speaker, batch)) as unknown as BatchAnswer;
    return answer.entries.flatMap(({ entryId: id, position }) => (position === undefined ? [] : [{ id, position }]));
  });
  return (await Promise.all(batches)).flat();
}

function visitsOf({ deskOpened, today }: Calendar, told: readonly ToldClaimant[]): Visit[] {
  const visits: Visit[] = [];
  for (let number = 0; ; number += 1) {
    const chance = new Chance('visits').of(number);
    const heldOn = addDays(deskOpened, 7 * Math.floor(number / visitsAWeek) + chance.between('day', 0, 4));
    if (heldOn > addDays(today, -1)) return visits;
    const worker = deskWorkers[number < 12 ? number % 2 : number % deskWorkers.length]!;
    const claimantId = chance.isSo('known', 0.25) ? someone(chance, heldOn, told) : null;
    const ids = { entryId: derivedId(demo, `visit ${number}`), sessionId: derivedId(demo, `session ${number}`) };
    const entry = {
      ...{ kind: 'session', ...ids, deskId: desk.id, heldOn, saidAt: `${heldOn}T16:00:00.000Z` },
      ...(claimantId && { claimantId }),
      session: sessionOf(chance),
    };
    visits.push({ entry, worker });
  }
}

function sessionOf(chance: Chance) {
  const code = chance.pick('need', needs);
  const met = chance.isSo('met', seldomMet.includes(code) ? 0.2 : 0.8);
  return {
    ...{ kind: 'visit', attendance: 'attended', minutes: chance.between('minutes', 10, 45) },
    services: [{ code: chance.pick('service', services) }],
    needs: [{ code, met }],
    language: chance.isSo('somali', 0.8) ? 'so' : chance.pick('language', ['en', 'ar', 'sw']),
    outcome: met ? 'helped' : 'could-not-help',
  };
}

/** Somebody whose claim had begun by then. */
function someone(chance: Chance, on: LocalDate, told: readonly ToldClaimant[]) {
  const known = told.filter(({ claimantId, story }) => claimantId !== null && story.openedOn <= on);
  return known.length === 0 ? null : chance.pick('who', known).claimantId;
}
