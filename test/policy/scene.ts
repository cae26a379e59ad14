import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Role } from '@alongside/http';
import { londonDateOf, type Uuid } from '@alongside/kernel';
import { casework, person } from '../e2e/support/casework';
import type { TestApi } from '../e2e/support/test-api';
import {
  recordAtDesk,
  setCommunityDeskScene,
  type CommunityDeskRecords,
  type CommunityDeskScene,
} from './community-desk.scene';
import { selectForPartnership } from './staff-autonomy.scene';
import { recordOffences, type OffencesRecords } from './offences.scene';
import {
  recordCase,
  setHighBarriersScene,
  type HighBarriersRecords,
  type HighBarriersScene,
} from './high-barriers.scene';
import { recordWithEmployers, setEmployersScene, type EmployersRecords, type EmployersScene } from './employers.scene';
import {
  publishBakery,
  referToCourse,
  setSkillsMatchingScene,
  type SkillsMatchingRecords,
  type SkillsMatchingScene,
} from './skills-matching.scene';

/** A claimant, with one of each record that the endpoints are about. */
export interface Recorded
  extends CommunityDeskRecords, EmployersRecords, SkillsMatchingRecords, HighBarriersRecords, OffencesRecords {
  readonly claimant: Uuid;
  readonly claim: Uuid;
  readonly employment: Uuid;
  readonly interaction: Uuid;
  readonly actionPlan: Uuid;
  readonly note: Uuid;
  readonly satisfaction: Uuid;
  /** Of the office's list, saved by whoever is in charge and shared with the office. */
  readonly savedView: Uuid;
  readonly partnership: Uuid;
}

export interface Places {
  readonly office: Uuid;
  readonly elsewhere: Uuid;
  readonly organisation: Uuid;
}

/** What the table speaks of: two offices, a partner with a system, and two claimants of the first office. */
export interface Scene extends Places, CommunityDeskScene, EmployersScene, SkillsMatchingScene, HighBarriersScene {
  readonly system: Uuid;
  readonly inCharge: Uuid;
  readonly standIn: Uuid;
  /** Somebody for each role of casework. */
  readonly excluded: readonly [Uuid, Uuid, Uuid];
  readonly amina: Recorded;
  /** Of Amina, to see what is held about her. */
  readonly rightsRequest: Uuid;
  /** By which Amina came to whoever is in charge of her. */
  readonly reassignment: Uuid;
  /** The claimant who is on the staff as well. */
  readonly self: Recorded;
}

/** Tells all that through the api itself. */
export async function setScene(api: TestApi): Promise<Scene> {
  const { command } = casework(api);
  const administrator = { as: ['administrator'] } as const;
  const open = async (name: string) => (await command('/v1/offices', { name, area: 'brent' }, administrator)).id;
  const [office, elsewhere] = [await open('Harlesden'), await open('Kilburn')];
  const registered = { name: 'Invented Association', kinds: ['host', 'training-provider'] };
  const organisation = (await command('/v1/organisations', registered, administrator)).id;
  const [system, inCharge, standIn] = [randomUUID(), randomUUID(), randomUUID()];
  const admitted = { systemId: system, name: 'Gateway', roles: ['desk_partner'] };
  await command(`/v1/organisations/${organisation}/systems`, admitted, administrator);
  const excluded = [randomUUID(), randomUUID(), randomUUID()] as const;
  const places = { office, elsewhere, organisation };
  const atDesk = await setCommunityDeskScene(api, places);
  const withEmployers = await setEmployersScene(api, places);
  await publishBakery(api);
  const ofCourses = await setSkillsMatchingScene(api, places);
  const onTeam = setHighBarriersScene();

  await api.employ(inCharge, 'advisor', office);
  const by = { person: inCharge };
  const sharedView = async (name: string): Promise<Uuid> => {
    const view = await command('/v1/views', { name, listOf: office, query: 'claim=open' }, by);
    await command(`${view.url}/sharing`, { office }, by);
    return view.id;
  };
  const satisfied = async (asking: object): Promise<Uuid> => {
    const { id, url } = await command('/v1/satisfaction', asking, by);
    const said = {
      scores: { overall: 4 },
      comment: 'They listened',
      act: { means: 'phone' },
      occurredAt: '2026-01-12',
    };
    await command(`${url}/answer`, said, by);
    return id;
  };
  const record = async (given: string): Promise<Recorded> => {
    const details = person(given, 'Invented', { dateOfBirth: '1990-03-14' });
    const { id: claimantId } = await command('/v1/claimants', { office, details, occurredAt: '2026-01-05' }, by);
    const claim = { claimantId, benefit: 'universal-credit', office, occurredAt: '2026-01-05' };
    const job = { claimantId, terms: { startedOn: '2026-02-02', hours: 'full-time' } };
    const meeting = {
      claimantId,
      scheduledFor: '2026-03-16',
      kind: 'work-search-review',
      office,
      channel: 'in-person',
    };
    const asking = { claimantId, office, means: 'phone', occurredAt: '2026-01-05', answerBy: '2026-01-19' };
    const ofCase = await recordCase(api, { ...onTeam, ...places }, claimantId);
    const plan = { claimantId, goals: [{ words: 'Work in a bakery', steps: [] }] };
    return {
      claimant: claimantId,
      claim: (await command('/v1/claims', claim, by)).id,
      employment: (await command('/v1/employments', job, by)).id,
      interaction: (await command('/v1/interactions/appointments', meeting, by)).id,
      actionPlan: (await command('/v1/action-plans', plan, by)).id,
      note: (await command(`/v1/claimants/${claimantId}/notes`, { words: 'Calls back' }, by)).id,
      satisfaction: await satisfied(asking),
      savedView: await sharedView(given),
      partnership: await selectForPartnership(api, { advisorId: inCharge, claimantId, office }),
      ...(await recordAtDesk(api, { ...atDesk, office, inCharge }, claimantId)),
      ...(await recordWithEmployers(api, withEmployers, claimantId)),
      ...(await referToCourse(api, ofCourses, claimantId)),
      ...ofCase,
      ...(await recordOffences(
        api,
        { ...onTeam, ...ofCase, office, employer: withEmployers.employerKnown, isPlanted: given === 'Amina' },
        claimantId,
      )),
    };
  };
  const [amina, self] = [await record('Amina'), await record('Idil')];
  const url = `/v1/claimants/${amina.claimant}`;
  const today = londonDateOf(new Date().toISOString());
  const before = randomUUID();
  for (const person of [before, standIn]) await api.employ(person, 'advisor', office);
  await command(`${url}/assignment/proposal`, { advisorId: before, office, occurredAt: '2026-01-05' }, by);
  await command(`${url}/assignment/acceptance`, { advisorId: before, occurredAt: '2026-01-05' }, by);
  const reassignment = await reassign(api, { office, from: before, to: inCharge });
  await command(`${url}/assignment/covers`, { advisorId: standIn, from: today }, by);
  for (const person of [before, standIn]) await leaveOffice(api, { person, role: 'advisor', office });
  for (const id of [...excluded, atDesk.excludedDeskWorker, onTeam.caseMemberExcluded])
    await command(`${url}/exclusions`, { excluded: { kind: 'person', id }, reason: 'An invented quarrel' }, by);
  const asked = { personId: amina.claimant, asksFor: 'access', askedBy: 'person' };
  const rightsRequest = (await command('/v1/rights-requests', asked, { as: ['privacy_officer'] })).id;
  return {
    ...places,
    ...atDesk,
    ...withEmployers,
    ...ofCourses,
    ...onTeam,
    system,
    inCharge,
    standIn,
    excluded,
    amina,
    self,
    rightsRequest,
    reassignment,
  };
}

/** By a team leader who leads the office for that alone. */
async function reassign(api: TestApi, { office, from, to }: { office: Uuid; from: Uuid; to: Uuid }): Promise<Uuid> {
  const { command } = casework(api);
  const leader = { as: ['team_leader'], person: randomUUID() } as const;
  await api.employ(leader.person, 'team_leader', office);
  await api.platform.waiter.waitFor((await api.head())!, 10_000);
  const order = { office, fromAdvisorId: from, advisorIds: [to], reason: 'advisor-left' };
  const { id, url } = await command('/v1/reassignments', order, leader);
  const isOver = async () => (await api.get(url, leader)).body.includes('carried-out');
  while (!(await isOver())) await delay(20);
  await leaveOffice(api, { person: leader.person, role: 'team_leader', office });
  return id;
}

/** What the person may do is from then on by what else is said of the person. */
async function leaveOffice(
  api: TestApi,
  { person, role, office }: { readonly person: Uuid; readonly role: Role; readonly office: Uuid },
): Promise<void> {
  const withdrawn = { role, place: { kind: 'office', id: office } };
  await casework(api).command(`/v1/staff/${person}/role-withdrawals`, withdrawn, { as: ['administrator'] });
}
