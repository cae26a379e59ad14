import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';
import type { Places } from './scene';

/** Two desks, at the first and at the second office, of the organisation; and somebody who works at the first, and may not see Amina. */
export interface CommunityDeskScene {
  readonly desk: Uuid;
  readonly deskElsewhere: Uuid;
  readonly deskWorker: Uuid;
  readonly deskWorkerElsewhere: Uuid;
  readonly excludedDeskWorker: Uuid;
}

/** The beginnings of paths with the fields of `CommunityDeskScene` that their `{id}` is. */
export const communityDeskIds: Readonly<Record<string, keyof CommunityDeskScene>> = { '/v1/desks': 'desk' };

export function setCommunityDeskScene(_api: TestApi, _places: Places): Promise<CommunityDeskScene> {
  const [desk, deskElsewhere] = [randomUUID(), randomUUID()];
  const [deskWorker, deskWorkerElsewhere, excludedDeskWorker] = [randomUUID(), randomUUID(), randomUUID()];
  return Promise.resolve({ desk, deskElsewhere, deskWorker, deskWorkerElsewhere, excludedDeskWorker });
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
