import { randomUUID } from 'node:crypto';
import { claimantDecider } from '@alongside/caseload';
import { decision, type Decision } from '@alongside/commands';
import { candidacyDecider, employerDecider, introductionDecider, type CandidacyCommand } from '@alongside/employers';
import type { Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';
import { openVacancy, postVacancy } from '../support/open-vacancy';
import type { Places } from './scene';

const skill = 'S1.4.1';

/** What the table speaks of beside claimants: a vacancy for which they apply, one that refused them, one that they could apply for. */
export interface EmployersScene {
  readonly vacancy: Uuid;
  readonly vacancyRefused: Uuid;
  readonly vacancyInReach: Uuid;
  /** That the first office works with. */
  readonly employerKnown: Uuid;
}

/** The beginnings of paths with the fields of `EmployersScene` that their `{id}` is; the first that fits. */
export const employersIds: Readonly<Record<string, keyof EmployersScene>> = {
  '/v1/vacancies/{id}/matches': 'vacancyInReach',
  '/v1/vacancies/{id}': 'vacancy',
};

export async function setEmployersScene({ platform }: TestApi, { office }: Places): Promise<EmployersScene> {
  const vacancy = await openVacancy(platform, office, { locations: [{ locality: 'London' }] });
  await postVacancy(platform, vacancy);
  const vacancyRefused = await openVacancy(platform, office);
  const requiredSkills = [{ taxonomy: 'esco', code: skill }];
  const vacancyInReach = await openVacancy(platform, office, { requiredSkills });
  return { vacancy, vacancyRefused, vacancyInReach, employerKnown: await registered(platform, office) };
}

/** A record of each kind about a claimant: the fields are named in `recordOf`, by the beginning of the path. */
export interface EmployersRecords {
  readonly application: Uuid;
  readonly employer: Uuid;
  /** With the employer, for the claimant. */
  readonly contact: Uuid;
  readonly introduction: Uuid;
}

export const employersRecordOf = {
  '/v1/employers': 'employer',
  '/v1/introductions': 'introduction',
} as const satisfies Readonly<Record<string, keyof EmployersRecords>>;

export const noEmployersRecords = (unknown: Uuid): EmployersRecords => ({
  ...{ application: unknown, employer: unknown, contact: unknown, introduction: unknown },
});

const actor = { personId: randomUUID(), roles: ['employer_adviser'] };
const days = { occurredAt: '2026-01-05', today: '2026-01-05' };

function decide({ commands }: TestApi['platform'], command: Decision) {
  const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
  return commands.handle(context, command);
}

async function registered(platform: TestApi['platform'], office: Uuid): Promise<Uuid> {
  const employerId = randomUUID();
  const details = { name: 'Example Kitchens Ltd', tradingNames: [], sector: 'hospitality', size: 'small' };
  await decide(
    platform,
    decision(employerDecider, employerId, { kind: 'register', employerId, office, details, ...days }),
  );
  return employerId;
}

export async function recordWithEmployers(
  { platform }: TestApi,
  scene: EmployersScene,
  claimantId: Uuid,
): Promise<EmployersRecords> {
  const { vacancy, vacancyRefused, employerKnown: employer } = scene;
  const of = (command: CandidacyCommand) => decide(platform, decision(candidacyDecider, claimantId, command));
  const apply = async (vacancyId: Uuid) => {
    const applicationId = randomUUID();
    await of({ kind: 'apply', claimantId, applicationId, vacancyId, staffId: actor.personId, ...days });
    return applicationId;
  };
  const applicationId = await apply(vacancyRefused);
  await of({ kind: 'refuse', applicationId, reason: 'experience', by: 'employer', ...days });
  const declared = { kind: 'declare-skill', skill, level: 'advanced', ...days } as const;
  await decide(platform, decision(claimantDecider, claimantId, declared));
  return { application: await apply(vacancy), employer, ...(await introduced(platform, employer, claimantId)) };
}

async function introduced(platform: TestApi['platform'], employer: Uuid, claimantId: Uuid) {
  const [contact, introduction] = [randomUUID(), randomUUID()];
  const called = { staffId: actor.personId, channel: 'phone', result: 'call-again', note: 'Asked for her' };
  const contacted = { kind: 'contact', contactId: contact, claimantId, contact: called, ...days } as const;
  await decide(platform, decision(employerDecider, employer, contacted));
  const ids = { introductionId: introduction, claimantId, employerId: employer };
  const made = { kind: 'make', ...ids, introduction: { madeBy: { kind: 'elder' } }, consented: true, ...days } as const;
  await decide(platform, decision(introductionDecider, introduction, made));
  return { contact, introduction };
}
