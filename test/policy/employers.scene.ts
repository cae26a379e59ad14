import { randomUUID } from 'node:crypto';
import { claimantDecider } from '@alongside/caseload';
import { decision, type Decision } from '@alongside/commands';
import { candidacyDecider, type CandidacyCommand } from '@alongside/employers';
import type { Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';
import { openVacancy } from '../support/open-vacancy';
import type { Places } from './scene';

const skill = 'S1.4.1';

/** What the table speaks of beside claimants: a vacancy for which they apply, one that refused them, one that they could apply for. */
export interface EmployersScene {
  readonly vacancy: Uuid;
  readonly vacancyRefused: Uuid;
  readonly vacancyInReach: Uuid;
}

/** The beginnings of paths with the fields of `EmployersScene` that their `{id}` is. */
export const employersIds: Readonly<Record<string, keyof EmployersScene>> = { '/v1/vacancies/{id}': 'vacancy' };

export async function setEmployersScene({ platform }: TestApi, { office }: Places): Promise<EmployersScene> {
  const [vacancy, vacancyRefused] = [await openVacancy(platform, office), await openVacancy(platform, office)];
  const requiredSkills = [{ taxonomy: 'esco', code: skill }];
  return { vacancy, vacancyRefused, vacancyInReach: await openVacancy(platform, office, { requiredSkills }) };
}

/** A record of each kind about a claimant: the fields are named in `recordOf`, by the beginning of the path. */
export interface EmployersRecords {
  readonly application: Uuid;
}

export const employersRecordOf = {} as const satisfies Readonly<Record<string, keyof EmployersRecords>>;

export const noEmployersRecords = (unknown: Uuid): EmployersRecords => ({ application: unknown });

export async function recordWithEmployers(
  { platform }: TestApi,
  { vacancy, vacancyRefused }: EmployersScene,
  claimantId: Uuid,
): Promise<EmployersRecords> {
  const actor = { personId: randomUUID(), roles: ['employer_adviser'] };
  const days = { occurredAt: '2026-01-05', today: '2026-01-05' };
  const decide = (command: Decision) => {
    const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
    return platform.commands.handle(context, command);
  };
  const of = (command: CandidacyCommand) => decide(decision(candidacyDecider, claimantId, command));
  const apply = async (vacancyId: Uuid) => {
    const applicationId = randomUUID();
    await of({ kind: 'apply', claimantId, applicationId, vacancyId, staffId: actor.personId, ...days });
    return applicationId;
  };
  const applicationId = await apply(vacancyRefused);
  await of({ kind: 'refuse', applicationId, reason: 'experience', by: 'employer', ...days });
  await decide(decision(claimantDecider, claimantId, { kind: 'declare-skill', skill, level: 'advanced', ...days }));
  return { application: await apply(vacancy) };
}
