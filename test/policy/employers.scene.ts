import { randomUUID } from 'node:crypto';
import { decision } from '@alongside/commands';
import { candidacyDecider } from '@alongside/employers';
import type { Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';
import { openVacancy } from '../support/open-vacancy';
import type { Places } from './scene';

/** What the table speaks of beside claimants. */
export interface EmployersScene {
  readonly vacancy: Uuid;
}

/** The beginnings of paths with the fields of `EmployersScene` that their `{id}` is. */
export const employersIds: Readonly<Record<string, keyof EmployersScene>> = { '/v1/vacancies/{id}': 'vacancy' };

export async function setEmployersScene({ platform }: TestApi, { office }: Places): Promise<EmployersScene> {
  return { vacancy: await openVacancy(platform, office) };
}

/** A record of each kind about a claimant: the fields are named in `recordOf`, by the beginning of the path. */
export interface EmployersRecords {
  readonly application: Uuid;
}

export const employersRecordOf = {} as const satisfies Readonly<Record<string, keyof EmployersRecords>>;

export const noEmployersRecords = (unknown: Uuid): EmployersRecords => ({ application: unknown });

export async function recordWithEmployers(
  { platform }: TestApi,
  { vacancy: vacancyId }: EmployersScene,
  claimantId: Uuid,
): Promise<EmployersRecords> {
  const application = randomUUID();
  const actor = { personId: randomUUID(), roles: ['employer_adviser'] };
  const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
  const days = { occurredAt: '2026-01-05', today: '2026-01-05' };
  const apply = { claimantId, applicationId: application, vacancyId, staffId: actor.personId, ...days } as const;
  await platform.commands.handle(context, decision(candidacyDecider, claimantId, { kind: 'apply', ...apply }));
  return { application };
}
