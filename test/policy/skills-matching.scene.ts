import { randomUUID } from 'node:crypto';
import { ExternalIds } from '@alongside/caseload';
import { decision, type Decision } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import {
  courseDecider,
  enrolmentDecider,
  publishSheet,
  publishVersion,
  sheetNumberOf,
} from '@alongside/skills-matching';
import type { TestApi } from '../e2e/support/test-api';
import type { Places } from './scene';

/** A taxonomy with one skill, `knead`. */
export async function publishBakery({ platform }: TestApi): Promise<void> {
  const today = '2026-01-05';
  const importing = {
    commands: platform.commands,
    ids: new ExternalIds(platform.secrets.key('external-ids'), 'bakery'),
    actor: { personId: randomUUID(), roles: [] },
    route: 'test',
    today,
  };
  const of = { taxonomy: 'bakery', version: '1', occurredAt: today, today };
  const sheet = { part: 'skills', language: 'en', sheet: sheetNumberOf('skills', 'knead'), digest: 'one' } as const;
  const concepts = [{ code: 'knead', kind: 'skill', label: 'knead dough' } as const];
  await publishSheet(importing, { kind: 'publish-concepts', ...of, ...sheet, concepts });
  const parts = [{ part: 'skills', language: 'en', digest: 'one', count: 1 } as const];
  await publishVersion(importing, { kind: 'publish-version', ...of, attribution: 'Made up by nobody.', parts });
}

/** A course of the organisation, for the first office. */
export interface SkillsMatchingScene {
  readonly course: Uuid;
}

/** The beginnings of paths with the fields of `SkillsMatchingScene` that their `{id}` is. */
export const skillsMatchingIds: Readonly<Record<string, keyof SkillsMatchingScene>> = { '/v1/courses/{id}': 'course' };

/** On that course, of a claimant who is referred to it. */
export interface SkillsMatchingRecords {
  readonly enrolment: Uuid;
}

export const skillsMatchingRecordOf = {
  '/v1/enrolments': 'enrolment',
} as const satisfies Readonly<Record<string, keyof SkillsMatchingRecords>>;

export const noSkillsMatchingRecords = (unknown: Uuid): SkillsMatchingRecords => ({ enrolment: unknown });

const actor = { personId: randomUUID(), roles: ['training_provider'] };
const days = { occurredAt: '2026-01-05', today: '2026-01-05' };

function decide({ platform }: TestApi, command: Decision) {
  const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
  return platform.commands.handle(context, command);
}

export async function setSkillsMatchingScene(
  api: TestApi,
  { office, organisation: providerId }: Places,
): Promise<SkillsMatchingScene> {
  const course = randomUUID();
  const skills = [{ taxonomy: 'esco', code: 'S1.4.1', level: 'intermediate' }];
  const when = { startsOn: '2026-01-12', endsOn: '2099-12-31' };
  const terms = { title: 'Food hygiene', skills, places: 8, ...when, costPence: 0, offices: [office], language: 'en' };
  await decide(
    api,
    decision(courseDecider, course, { kind: 'announce', courseId: course, providerId, terms, ...days }),
  );
  return { course };
}

export async function referToCourse(
  api: TestApi,
  { course: courseId }: SkillsMatchingScene,
  claimantId: Uuid,
): Promise<SkillsMatchingRecords> {
  const enrolment = randomUUID();
  const basis = { kind: 'override', ground: 'asked-for-it' } as const;
  const referral = { staffId: actor.personId, basis, overrideReason: 'Asked at the counter', name: 'Amina' };
  const refer = { kind: 'refer', claimantId, enrolmentId: enrolment, courseId, referral, ...days } as const;
  await decide(api, decision(enrolmentDecider, claimantId, refer));
  return { enrolment };
}
