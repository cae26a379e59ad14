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
}

/** The beginnings of paths with the fields of `CommunityDeskScene` that their `{id}` is. */
export const communityDeskIds: Readonly<Record<string, keyof CommunityDeskScene>> = {
  '/v1/desks': 'desk',
  '/v1/service-listings': 'listing',
  '/open-referral/services': 'listing',
  '/open-referral/service_at_locations': 'listedPlace',
  '/open-referral/taxonomies': 'taxonomy',
  '/open-referral/taxonomy_terms': 'term',
};

export async function setCommunityDeskScene(api: TestApi, places: Places): Promise<CommunityDeskScene> {
  const [desk, deskElsewhere] = [randomUUID(), randomUUID()];
  const [deskWorker, deskWorkerElsewhere, excludedDeskWorker] = [randomUUID(), randomUUID(), randomUUID()];
  const listed = await listService(api, places.organisation);
  return { desk, deskElsewhere, deskWorker, deskWorkerElsewhere, excludedDeskWorker, ...listed };
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
export type CommunityDeskRecords = Readonly<Record<never, Uuid>>;

export const communityDeskRecordOf = {} as const satisfies Readonly<Record<string, keyof CommunityDeskRecords>>;

export const noCommunityDeskRecords = (_unknown: Uuid): CommunityDeskRecords => ({});

export function recordAtDesk(
  _api: TestApi,
  _scene: CommunityDeskScene,
  _claimant: Uuid,
): Promise<CommunityDeskRecords> {
  return Promise.resolve({});
}
