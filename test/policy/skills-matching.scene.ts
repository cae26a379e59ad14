import { randomUUID } from 'node:crypto';
import { ExternalIds } from '@alongside/caseload';
import { publishSheet, publishVersion, sheetNumberOf } from '@alongside/skills-matching';
import type { TestApi } from '../e2e/support/test-api';

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
