import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import type { Answer, TestApi } from '../e2e/support/test-api';
import type { Asker } from './askers';
import { bodies } from './bodies';
import { communityDeskIds, communityDeskRecordOf, noCommunityDeskRecords } from './community-desk.scene';
import { employersIds, employersRecordOf, noEmployersRecords } from './employers.scene';
import { noOffencesRecords, offencesRecordOf } from './offences.scene';
import { highBarriersRecordOf, noHighBarriersRecords } from './high-barriers.scene';
import type { PolicyRow } from './policy-table';
import { noSkillsMatchingRecords, skillsMatchingIds, skillsMatchingRecordOf } from './skills-matching.scene';
import type { Recorded, Scene } from './scene';

/** The api, and what was told to it. */
export interface Staged {
  readonly api: TestApi;
  readonly scene: Scene;
}

/** An id that nobody has. */
const unknown: Uuid = '0192ffff-0000-7000-8000-0000000000ff';
export const nobodyKnown: Recorded = {
  claimant: unknown,
  claim: unknown,
  employment: unknown,
  interaction: unknown,
  actionPlan: unknown,
  note: unknown,
  satisfaction: unknown,
  savedView: unknown,
  partnership: unknown,
  ...noCommunityDeskRecords(unknown),
  ...noEmployersRecords(unknown),
  ...noSkillsMatchingRecords(unknown),
  ...noHighBarriersRecords(unknown),
  ...noOffencesRecords(unknown),
};

/** What an endpoint of a record is about, by the beginning of its path; commands that begin one are about the claimant. */
export const recordOf = {
  '/v1/claimants/{id}': 'claimant',
  '/v1/claims': 'claim',
  '/v1/employments': 'employment',
  '/v1/interactions': 'interaction',
  '/v1/action-plans': 'actionPlan',
  '/v1/notes': 'note',
  '/v1/satisfaction': 'satisfaction',
  '/v1/meetings': 'claimant',
  '/v1/views/{id}': 'savedView',
  ...communityDeskRecordOf,
  ...employersRecordOf,
  ...skillsMatchingRecordOf,
  ...highBarriersRecordOf,
  ...offencesRecordOf,
} as const;

/**
 * The sign of the table for what an endpoint answers. Commands name a revision that no record has: so whoever may is told just that
 * (412), and nothing is written.
 */
export async function signOf({ api, scene }: Staged, { endpoint }: PolicyRow, asker: Asker): Promise<string> {
  const ask = (recorded: Recorded, purpose?: string) =>
    api.inject(requestOf(endpoint, { scene, recorded, asker, ...(purpose !== undefined && { purpose }) }));
  const recorded = scene[asker.about];
  const answer = await ask(recorded);
  const isAbout = [
    ...Object.keys({ ...recordOf, ...communityDeskIds, ...employersIds, ...skillsMatchingIds }),
    '/v1/reassignments/{id}',
  ].some((path) => endpoint.includes(path));
  if (isAbout && answer.statusCode === 404 && same(answer, await ask(nobodyKnown))) return '-';
  if (typeOf(answer) !== 'http/purpose-required') return plainSign(answer);
  return plainSign(await ask(recorded, 'complaint')) === '+' ? 'p' : '?';
}

const heldElsewhere = [
  'http/missing-place',
  'community-desk/listing-of-another-organisation',
  'community-desk/not-a-worker-that-day',
  'high-barriers/offence-access-needed',
];

function plainSign(answer: Answer): string {
  const { statusCode } = answer;
  if (statusCode === 200 || statusCode === 412 || typeOf(answer) === 'privacy/person-not-found') return '+';
  if (typeOf(answer) === 'http/missing-role') return '.';
  if (heldElsewhere.includes(typeOf(answer))) return 'x';
  return typeOf(answer) === 'http/unauthenticated' ? '!' : `<${statusCode} ${typeOf(answer)}>`;
}

function typeOf({ statusCode, body }: Answer): string {
  return statusCode < 400 ? '' : (JSON.parse(body) as { type: string }).type.replace('/problems/', '');
}

/** Byte by byte and header by header, but for what names the request. */
function same(one: Answer, other: Answer): boolean {
  const told = ({ statusCode, headers, body }: Answer) => {
    const { 'x-request-id': _id, date: _date, ...others } = headers;
    return JSON.stringify([statusCode, others, body.replace(/urn:uuid:[0-9a-f-]+/, '')]);
  };
  return told(one) === told(other);
}

interface Asked {
  readonly scene: Scene;
  readonly recorded: Recorded;
  readonly asker: Pick<Asker, 'authorization'>;
  /** Whom an endpoint of persons at large is about; nobody unless told. */
  readonly person?: Uuid;
  readonly purpose?: string;
}

/** A request of that endpoint with ids of the scene, and with what a command takes at least. */
export function requestOf(endpoint: string, { scene, recorded, asker, person, purpose }: Asked) {
  const [method, path] = endpoint.split(' ') as ['GET' | 'POST', string];
  const ids: Readonly<Record<string, string>> = {
    ...{
      office: scene.office,
      organisation: scene.organisation,
      desk: scene.desk,
      claimant: recorded.claimant,
      somebody: unknown,
      otherId: recorded.claimant,
      advisorId: scene.inCharge,
      applicationId: recorded.application,
      partnershipId: recorded.partnership,
      vacancyId: scene.vacancyInReach,
      employer: scene.employerKnown,
      contactId: recorded.contact,
    },
    ...{ taxonomy: 'bakery', code: 'knead' },
    ...{ recordClass: 'claimant', purpose: 'data-sharing', personId: person ?? unknown },
    id: idIn(path, scene, recorded) ?? person ?? unknown,
  };
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? unknown);
  const { authorization } = asker;
  const headers = { ...(authorization && { authorization }), ...(purpose !== undefined && { purpose }) };
  if (method === 'GET') return { url: filled(path), as: null, purpose: null, headers };
  const body = filled(JSON.stringify(bodies[endpoint] ?? {}));
  const edit = { 'if-match': '"999999"' };
  return { method, url: filled(path), as: null, body, key: randomUUID(), headers: { ...headers, ...edit } };
}

function idIn(path: string, scene: Scene, recorded: Recorded): string | undefined {
  if (path.startsWith('/v1/offices')) return scene.office;
  if (/^\/(v1\/organisations|open-referral\/organizations)/.test(path)) return scene.organisation;
  if (path.startsWith('/v1/staff')) return scene.inCharge;
  if (path.includes('{contactId}')) return scene.employerKnown;
  if (path.startsWith('/v1/code-lists')) return 'benefits';
  if (path.startsWith('/v1/rights-requests')) return scene.rightsRequest;
  if (path.startsWith('/v1/reassignments')) return recorded === nobodyKnown ? unknown : scene.reassignment;
  const ofScene = Object.entries({ ...communityDeskIds, ...employersIds, ...skillsMatchingIds }).find(([start]) =>
    path.startsWith(start),
  )?.[1];
  if (ofScene) return recorded === nobodyKnown ? unknown : scene[ofScene];
  const kind = Object.entries(recordOf).find(([start]) => path.startsWith(start))?.[1];
  return kind && recorded[kind];
}
