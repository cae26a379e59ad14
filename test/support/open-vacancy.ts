import { randomUUID } from 'node:crypto';
import { decision, type CommandHandler } from '@alongside/commands';
import { vacancyDecider, type VacancyTerms } from '@alongside/employers';
import { londonDateOf, type Uuid } from '@alongside/kernel';

const bakery: VacancyTerms = {
  ...{ kind: 'job', title: 'Baker', description: '<p>Early shifts.</p>', places: 1 },
  employer: { name: 'Corner Bakery' },
  ...{ requiredSkills: [], wantedSkills: [], employmentTypes: ['full-time'], checks: [], locations: [] },
};

/** Opens a vacancy of a bakery at an office, otherwise than that as told. */
export async function openVacancy(
  { commands }: { readonly commands: CommandHandler },
  office: Uuid,
  terms: Partial<VacancyTerms> = {},
): Promise<Uuid> {
  const vacancyId = randomUUID();
  const actor = { personId: randomUUID(), roles: ['employer_adviser'] };
  const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
  const days = { occurredAt: '2024-01-01', today: londonDateOf(new Date().toISOString()) };
  const open = { kind: 'open', vacancyId, office, terms: { ...bakery, ...terms }, ...days } as const;
  await commands.handle(context, decision(vacancyDecider, vacancyId, open));
  return vacancyId;
}
