import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import { casework } from '../e2e/support/casework';
import type { TestApi } from '../e2e/support/test-api';
import type { Places } from './scene';

/** Two desks, at the first and at the second office, of the organisation; and somebody who works at the first, and may not see Amina. */
export interface CommunityDeskScene {
  readonly desk: Uuid;
  readonly deskElsewhere: Uuid;
  readonly deskWorker: Uuid;
  readonly deskWorkerElsewhere: Uuid;
  readonly excludedDeskWorker: Uuid;
  /** A listing of the organisation, with one place and one term. */
  readonly listing: Uuid;
  readonly listedPlace: Uuid;
  readonly taxonomy: Uuid;
  readonly term: Uuid;
  /** Of the first desk. */
  readonly gathering: Uuid;
}

/** The beginnings of paths with the fields of `CommunityDeskScene` that their `{id}` is. */
export const communityDeskIds: Readonly<Record<string, keyof CommunityDeskScene>> = {
  '/v1/desks': 'desk',
  '/v1/gatherings': 'gathering',
  '/v1/service-listings': 'listing',
  '/open-referral/services': 'listing',
  '/open-referral/service_at_locations': 'listedPlace',
  '/open-referral/taxonomies': 'taxonomy',
  '/open-referral/taxonomy_terms': 'term',
};

export async function setCommunityDeskScene(api: TestApi, places: Places): Promise<CommunityDeskScene> {
  const { office, elsewhere, organisation } = places;
  const { command } = casework(api);
  const by = { as: ['administrator'] } as const;
  const open = async (at: Uuid): Promise<Uuid> => {
    const opened = { name: 'Somali Community Desk', community: 'somali', office: at, hostId: organisation };
    return (await command('/v1/desks', opened, by)).id;
  };
  const join = async (desk: Uuid): Promise<Uuid> => {
    const personId = randomUUID();
    const roles = [{ role: 'desk_partner', place: { kind: 'desk', id: desk } }];
    await command('/v1/staff', { personId, name: { given: 'Made-up', family: 'Worker' }, roles }, by);
    await command(`/v1/desks/${desk}/workers`, { personId, organisationId: organisation }, by);
    return personId;
  };
  const [desk, deskElsewhere] = [await open(office), await open(elsewhere)];
  const [deskWorker, excludedDeskWorker] = [await join(desk), await join(desk)];
  const workers = { deskWorker, excludedDeskWorker, deskWorkerElsewhere: await join(deskElsewhere) };
  const planned = {
    kind: 'forum',
    host: { kind: 'desk', id: desk },
    plannedFor: '2026-03-09',
    title: 'Spring forum',
  };
  const gathering = (await command('/v1/gatherings', planned, { as: ['desk_partner'], person: deskWorker })).id;
  return { desk, deskElsewhere, gathering, ...workers, ...(await listService(api, organisation)) };
}

async function listService(api: TestApi, organisationId: Uuid) {
  const [listedPlace, taxonomy, term] = [randomUUID(), randomUUID(), randomUUID()];
  const service = {
    name: 'Help with forms',
    status: 'active',
    organization: { name: 'Invented Association', description: 'A support group' },
    service_at_locations: [{ id: listedPlace, location: { location_type: 'virtual' } }],
    attributes: [{ taxonomy_term: { id: term, name: 'Forms', description: 'Forms', taxonomy_id: taxonomy } }],
  };
  const { id } = await casework(api).command(
    '/v1/service-listings',
    { organisationId, service },
    { as: ['administrator'] },
  );
  return { listing: id, listedPlace, taxonomy, term };
}

/** A record of each kind about a claimant: the fields are named in `recordOf`, by the beginning of the path. */
export interface CommunityDeskRecords {
  readonly deskSession: Uuid;
  /** From the office to the desk. */
  readonly referral: Uuid;
}

export const communityDeskRecordOf = {
  '/v1/desk-sessions': 'deskSession',
  '/v1/referrals': 'referral',
  'POST /v1/offices/{id}/referrals': 'claimant',
} as const satisfies Readonly<Record<string, keyof CommunityDeskRecords | 'claimant'>>;

export const noCommunityDeskRecords = (unknown: Uuid): CommunityDeskRecords => ({
  deskSession: unknown,
  referral: unknown,
});

export async function recordAtDesk(
  api: TestApi,
  { desk, deskWorker, office, inCharge }: CommunityDeskScene & { readonly office: Uuid; readonly inCharge: Uuid },
  claimantId: Uuid,
): Promise<CommunityDeskRecords> {
  const { command } = casework(api);
  const by = { as: ['desk_partner'], person: deskWorker } as const;
  const session = { kind: 'visit', attendance: 'attended' };
  const override = { ground: 'asked-for-it', reason: 'She asked for it' };
  const asked = { claimantId, to: { kind: 'desk', id: desk }, need: 'housing', name: 'Amina', languages: ['so'] };
  const refer = { ...asked, override };
  return {
    deskSession: (await command('/v1/desk-sessions', { deskId: desk, claimantId, session }, by)).id,
    referral: (await command(`/v1/offices/${office}/referrals`, refer, { person: inCharge })).id,
  };
}
