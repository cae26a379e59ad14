import { derivedId } from '@alongside/commands';
import { londonDateOf } from '@alongside/kernel';
import { admitStaff } from '@alongside/offices';
import type { Platform } from '../../../composition/src';
import { demo } from './demo-client';
import { administrator, evaluator } from './pilot-office';

/** Enters in the staff register whom nobody could let in otherwise; a later run changes nothing. */
export async function admitFirst({ commands }: Pick<Platform, 'commands'>): Promise<void> {
  const today = londonDateOf(new Date().toISOString());
  for (const [personId, role] of [
    [administrator, 'administrator'],
    [evaluator, 'evaluator'],
  ] as const) {
    const context = {
      commandId: derivedId(demo, `admit ${role}`),
      actor: { personId: administrator, roles: [] },
      route: 'alongside demo',
      request: { personId, role },
      correlationId: derivedId(demo, `admit ${role}`),
    };
    const name = { given: 'Made-up', family: role === 'administrator' ? 'Administrator' : 'Evaluator' };
    await admitStaff(commands, context, { personId, name, roles: [{ role }], today });
  }
}
