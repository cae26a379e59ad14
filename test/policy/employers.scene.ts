import type { Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';
import type { Places } from './scene';

/** What the table speaks of beside claimants. */
export type EmployersScene = Readonly<Record<never, Uuid>>;

/** The beginnings of paths with the fields of `EmployersScene` that their `{id}` is. */
export const employersIds: Readonly<Record<string, keyof EmployersScene>> = {};

export function setEmployersScene(_api: TestApi, _places: Places): Promise<EmployersScene> {
  return Promise.resolve({});
}

/** A record of each kind about a claimant: the fields are named in `recordOf`, by the beginning of the path. */
export type EmployersRecords = Readonly<Record<never, Uuid>>;

export const employersRecordOf = {} as const satisfies Readonly<Record<string, keyof EmployersRecords>>;

export const noEmployersRecords = (_unknown: Uuid): EmployersRecords => ({});

export function recordWithEmployers(_api: TestApi, _scene: EmployersScene, _claimant: Uuid): Promise<EmployersRecords> {
  return Promise.resolve({});
}
