import { randomUUID } from 'node:crypto';
import { decision, type CommandHandler } from '@alongside/commands';
import { vacancyDecider, type VacancyCommand, type VacancyTerms } from '@alongside/employers';
import { londonDateOf, type Uuid } from '@alongside/kernel';

const bakery: VacancyTerms = {
  ...{ kind: 'job', title: 'Baker', description: '<p>Early shifts.</p>', places: 1 },
  employer: { name: 'Corner Bakery' },
  ...{ requiredSkills: [], wantedSkills: [], employmentTypes: ['full-time'], checks: [], locations: [] },
};

interface Writing {
  readonly commands: CommandHandler;
}

/** Opens a vacancy of a bakery at an office, otherwise than that as told. */
export async function openVacancy(writing: Writing, office: Uuid, terms: Partial<VacancyTerms> = {}): Promise<Uuid> {
  const vacancyId = randomUUID();
  const open = { kind: 'open', vacancyId, office, terms: { ...bakery, ...terms }, ...days() } as const;
  await decide(writing, vacancyId, open);
  return vacancyId;
}

/** It was imported, from a posting that says nothing more. */
export async function postVacancy(writing: Writing, vacancyId: Uuid): Promise<void> {
  const posting = { source: 'jobs-board', digest: 'a1', original: '{}', doubts: [] };
  await decide(writing, vacancyId, { kind: 'take-posting', changes: {}, reason: 'import', posting, ...days() });
}

export async function closeVacancy(writing: Writing, vacancyId: Uuid): Promise<void> {
  await decide(writing, vacancyId, { kind: 'close', reason: 'filled-elsewhere', ...days() });
}

async function decide({ commands }: Writing, vacancyId: Uuid, command: VacancyCommand): Promise<void> {
  const actor = { personId: randomUUID(), roles: ['employer_adviser'] };
  const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
  await commands.handle(context, decision(vacancyDecider, vacancyId, command));
}

function days() {
  return { occurredAt: '2024-01-01', today: londonDateOf(new Date().toISOString()) };
}
