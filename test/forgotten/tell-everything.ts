import { londonDateOf, type Uuid } from '@alongside/kernel';
import { casework, type Done } from '../e2e/support/casework';
import type { TestApi } from '../e2e/support/test-api';
import { operationsIn, type ApiDocument } from '../fuzz/api-document';
import { bodies } from '../policy/bodies';
import type { Recorded, Scene } from '../policy/scene';
import { tellOfApplications } from './tell-of-applications';
import { tellOfCourses } from './tell-of-courses';
import { tellOfPartnerships } from './tell-of-partnerships';
import { tellOfDeskSessions } from './tell-of-desk-sessions';
import { tellOfEmployers } from './tell-of-employers';
import { tellOfJobs } from './tell-of-jobs';
import { tellOfMeetings } from './tell-of-meetings';
import { tellOfMerges } from './tell-of-merges';
import { tellOfNotes } from './tell-of-notes';
import { tellOfOffences } from './tell-of-offences';
import { tellOfPlans } from './tell-of-plans';
import { tellOfReferrals } from './tell-of-referrals';
import { tellOfSatisfaction } from './tell-of-satisfaction';
import { tellOfSupportCases } from './tell-of-support-cases';
import { ToldWords } from './told-words';

/** Somebody of whom everything was told that can be. */
export interface Told {
  readonly recorded: Recorded;
  /** In words, dates and numbers: nowhere in clear but in answers. */
  readonly words: readonly string[];
  /** One of these is in each of the words. */
  readonly marks: readonly string[];
  /** Codes, which lists and breakdowns have in clear as long as the person is known. */
  readonly codes: readonly string[];
  /** Where each of the records can be seen. */
  readonly urls: readonly string[];
  /** The commands that it took. */
  readonly commands: ReadonlySet<string>;
}

export interface Telling {
  readonly ids?: Readonly<Record<string, Uuid>>;
  /** Over what the command takes at least; its words are made up. */
  readonly body?: object;
  /** An edit of what is at that revision. */
  readonly revision?: number;
  readonly as?: 'administrator' | 'desk_partner' | 'team_leader';
  /** Whoever is in charge, unless told. */
  readonly by?: Uuid;
}

const codes = {
  ...{ community: 'quimble-community', theme: 'quimble-theme', characteristic: 'quimble-characteristic' },
  ...{ skill: 'QUIMBLE-SKILL', flag: 'quimble-flag', need: 'quimble-need', area: 'quimble-area', occupation: '9119' },
};

export type Tell = (command: string, telling?: Telling) => Promise<Done>;

/** Every command that takes words about a person, each at least once, with words of its own in each field. */
export async function tellEverything(api: TestApi, scene: Scene): Promise<Told> {
  const document = (await api.get('/openapi.json', { as: null })).json<ApiDocument>();
  const schemas = new Map(operationsIn(document).map(({ name, body }) => [name, body]));
  const words = new ToldWords(document);
  const commands = new Set<string>();
  const urls = new Set<string>();
  const { command } = casework(api);

  async function tell(name: string, { ids = {}, body = {}, revision, as, by }: Telling = {}): Promise<Done> {
    const schema = schemas.get(name);
    const known = { ...bodies[name], ...body };
    const told = schema ? words.filled(schema, known) : known;
    const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, key: string) => all[key] ?? whole);
    const all: Readonly<Record<string, string>> = { office: scene.office, somebody: scene.inCharge, ...ids };
    commands.add(name);
    const done = await command(fill(name.replace('POST ', '')), JSON.parse(fill(JSON.stringify(told))), {
      ...(as && { as: [as] }),
      ...(as !== 'administrator' && { person: by ?? scene.inCharge }),
      ...(revision !== undefined && { headers: { 'if-match': `"${revision}"` } }),
    });
    if (done.url) urls.add(done.url);
    return done;
  }

  const days = { registered: '2024-01-01', opened: '2024-01-02', closed: '2024-03-04', corrected: '2024-03-05' };
  const contact = () => ({ email: words.newWord('email') });
  const details = () => ({ name: {}, contact: contact() });
  const registered = await tell('POST /v1/claimants', { body: { details: details(), occurredAt: days.registered } });
  const claimant = registered.id;
  const ids = { id: claimant, claimant };
  const ofClaimant = (rest: string, more: Telling = {}) =>
    tell(`POST /v1/claimants/{id}/${rest}`, { ...more, ids: { ...ids, ...more.ids } });
  await ofClaimant('detail-corrections', { body: { details: details() }, revision: registered.revision });
  await ofClaimant('accessibility-needs');
  await ofClaimant('communities', { body: { communities: [codes.community], occurredAt: days.registered } });
  await ofClaimant('skills', { body: { skill: codes.skill } });
  await ofClaimant('skills/error', { body: { skill: codes.skill } });
  await ofClaimant('skills', { body: { skill: codes.skill } });
  const barrier = () => ofClaimant('barriers', { body: { theme: codes.theme, occurredAt: days.registered } });
  await ofClaimant('barriers/{barrierId}/resolution', { ids: { barrierId: (await barrier()).id } });
  await ofClaimant('barriers/{barrierId}/error', { ids: { barrierId: (await barrier()).id } });
  await barrier();
  const named = await ofClaimant('supporters', { body: { contact: contact() } });
  await ofClaimant('supporters/{supporterId}/corrections', {
    ids: { supporterId: named.id },
    body: { supporter: { kind: 'elder', contact: contact() } },
  });
  const byRecord = { name: null, contact: null, personId: scene.standIn }; // its words would be shown to nobody
  const inError = await ofClaimant('supporters', { body: byRecord });
  await ofClaimant('supporters/{supporterId}/error', { ids: { supporterId: inError.id } });
  const exclude = (id: Uuid) => ofClaimant('exclusions', { body: { excluded: { kind: 'person', id } } });
  for (const id of scene.excluded) await exclude(id);
  await ofClaimant('exclusions/{exclusionId}/lifting', {
    ids: { exclusionId: (await exclude(scene.self.claimant)).id },
  });

  const charge = { advisorId: scene.inCharge, occurredAt: days.opened };
  await ofClaimant('assignment/proposal', { body: charge });
  await ofClaimant('assignment/refusal', { body: charge });
  await ofClaimant('assignment/proposal', { body: charge });
  await ofClaimant('assignment/acceptance', { body: charge });
  await ofClaimant('assignment/end', { body: { occurredAt: days.opened } });
  await ofClaimant('assignment/proposal', { body: charge });
  await ofClaimant('assignment/acceptance', { body: charge });
  const today = londonDateOf(new Date().toISOString());
  const written = async () => ({ noteId: (await ofClaimant('assignment/hand-over-notes')).id });
  await ofClaimant('assignment/hand-over-notes/{noteId}/corrections', { ids: await written() });
  await ofClaimant('assignment/hand-over-notes/{noteId}/error', { ids: await written() });
  await api.employ(scene.standIn, 'advisor', scene.office);
  await ofClaimant('assignment/covers', { body: { advisorId: scene.standIn, from: today } });

  const characteristics = [{ name: 'sex', value: codes.characteristic }];
  const open = (occurredAt: string) =>
    tell('POST /v1/claims', { ids, body: { occurredAt, characteristics, weeklyAmountPence: 8_480 } });
  const claim = await open(days.opened);
  const ofClaim = (rest: string, { id, revision }: Done, body: object = {}) =>
    tell(`POST /v1/claims/{id}/${rest}`, { ids: { id }, revision, body });
  const adjusted = await ofClaim('adjustments', claim, { occurredAt: days.opened });
  const closed = await ofClaim('closure', { ...claim, ...adjusted, id: claim.id }, { occurredAt: days.closed });
  await ofClaim('closure-corrections', { ...closed, id: claim.id }, { closedOn: days.corrected });
  await ofClaim('error', await open('2024-06-03'));

  const employment = await tellOfJobs(tell, { claimant, startedOn: days.closed, occupation: codes.occupation });

  const told = { claimant, by: scene.inCharge };
  const application = await tellOfApplications(api, tell, { claimant, office: scene.office });
  const newEmail = () => words.newWord('email');
  const withEmployers = { claimant, office: scene.office, employer: scene.employerKnown, newEmail };
  const ofEmployers = await tellOfEmployers(api, tell, withEmployers);
  const interaction = await tellOfMeetings(api, tell, told);
  const actionPlan = await tellOfPlans(api, tell, told);
  const { partnership: otherPartnership, claimant: other } = scene.self; // one place is for whoever is told of here
  const left = { by: 'claimant', reason: 'other' };
  await command(`/v1/claimants/${other}/partnerships/${otherPartnership}/withdrawal`, left, { person: scene.inCharge });
  const partnership = await tellOfPartnerships(tell, told);
  await tellOfMerges(api, tell, { ...told, office: scene.office });
  const note = await tellOfNotes(tell, { claimant, flag: codes.flag });
  const deskSession = await tellOfDeskSessions(tell, { claimant, ...scene });
  const supportCase = await tellOfSupportCases(api, tell, { ...told, office: scene.office, area: codes.area });
  const inCase = { ...told, office: scene.office, supportCase, employer: scene.employerKnown };
  const ofOffences = await tellOfOffences(api, tell, inCase);
  const satisfaction = await tellOfSatisfaction(api, tell, { ...told, office: scene.office });

  const email = words.newWord('email');
  const referral = await tellOfReferrals(api, tell, { ...told, scene, need: codes.need, email });
  const enrolment = await tellOfCourses(api, tell, { ...told, scene, email: words.newWord('email') });

  await tell('POST /v1/staff', { body: { personId: claimant, occurredAt: days.registered }, as: 'administrator' });
  const joined = (
    await api.get(`/v1/staff/${claimant}?atLeast=${await api.head()}`, { as: ['administrator'] })
  ).json<Done>();
  await tell('POST /v1/staff/{id}/name-corrections', { ids, revision: joined.revision, as: 'administrator' });

  const [by, office] = [claimant, scene.elsewhere]; // the overview of the first office is one of the totals
  await api.employ(by, 'advisor', office);
  const view = await tell('POST /v1/views', { ids: { office }, by });
  const ofView = (rest: string) => tell(`POST /v1/views/{id}/${rest}`, { ids: { id: view.id, office }, by });
  await ofView('name');
  await ofView('sharing');
  await ofView('copies');
  const savedView = view.id;

  return {
    recorded: {
      claimant,
      claim: claim.id,
      employment,
      interaction,
      actionPlan,
      note,
      satisfaction,
      savedView,
      application,
      partnership,
      supportCase,
      ...ofOffences,
      deskSession,
      ...ofEmployers,
      referral,
      enrolment,
    },
    words: words.all,
    marks: words.marks,
    codes: Object.values(codes).filter((code) => code !== codes.occupation),
    urls: [...urls, `/v1/claimants/${claimant}/timeline?limit=1000`],
    commands,
  };
}
