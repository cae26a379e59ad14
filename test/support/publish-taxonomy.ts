import { randomUUID } from 'node:crypto';
import { decision, type CommandHandler, type Decision } from '@alongside/commands';
import { londonDateOf } from '@alongside/kernel';
import { taxonomyDecider } from '../../libs/contexts/skills-matching/src/domain/taxonomy/taxonomy.decider';
import type {
  PublishedConcept,
  PublishedRelations,
} from '../../libs/contexts/skills-matching/src/domain/taxonomy-sheet/published-concept';
import { taxonomySheetDecider } from '../../libs/contexts/skills-matching/src/domain/taxonomy-sheet/taxonomy-sheet.decider';

interface Writing {
  readonly commands: CommandHandler;
}

export interface MadeUpVersion {
  readonly taxonomy: string;
  readonly version: string;
  /** In English. */
  readonly concepts: readonly PublishedConcept[];
  readonly broader?: readonly PublishedRelations[];
  /** What occupations take. */
  readonly takes?: readonly PublishedRelations[];
}

/** Publishes a version of a taxonomy that nobody else published; the first one is in force. */
export async function publishTaxonomy(
  { commands }: Writing,
  { taxonomy, version, concepts, broader = [], takes = [] }: MadeUpVersion,
): Promise<void> {
  const days = { occurredAt: '2024-01-01', today: londonDateOf(new Date().toISOString()) };
  const sheet = { taxonomy, version, sheet: 0, digest: 'a1', ...days };
  const decide = (one: Decision) => {
    const actor = { personId: randomUUID(), roles: ['administrator'] };
    const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
    return commands.handle(context, one);
  };
  const told = { kind: 'publish-concepts', part: 'skills', language: 'en', ...sheet, concepts } as const;
  await decide(decision(taxonomySheetDecider, randomUUID(), told));
  for (const [part, relations] of [
    ['broader-skills', broader],
    ['occupation-skills', takes],
  ] as const) {
    const related = { kind: 'publish-relations', part, ...sheet, relations } as const;
    if (relations.length > 0) await decide(decision(taxonomySheetDecider, randomUUID(), related));
  }
  const parts = [{ part: 'skills', language: 'en', digest: 'a1', count: concepts.length }] as const;
  const published = { kind: 'publish-version', taxonomy, version, attribution: 'Nobody', parts, ...days } as const;
  await decide(decision(taxonomyDecider, randomUUID(), published));
}
