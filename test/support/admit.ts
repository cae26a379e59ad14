import { randomUUID } from 'node:crypto';
import { decision, type CommandHandler } from '@alongside/commands';
import { allRoles, type Role } from '@alongside/http';
import { londonDateOf, type Uuid } from '@alongside/kernel';
import { officesDeciders, staffRoles, type PlaceKind } from '@alongside/offices';

const [, , staffMemberDecider] = officesDeciders;

/** Where the roles that have a place are held; those that can be held everywhere are. */
export interface Workplaces {
  readonly offices: readonly Uuid[];
  readonly organisations?: readonly Uuid[];
}

/** Puts somebody made up on the staff, in all roles unless told, without asking whether the places are there. */
export async function admit(
  commands: CommandHandler,
  personId: Uuid,
  { offices, organisations = [], roles = allRoles }: Workplaces & { readonly roles?: readonly Role[] },
): Promise<void> {
  const today = londonDateOf(new Date().toISOString());
  const dated = { occurredAt: today, today };
  const placesOf = (role: Role) => {
    const kinds: readonly PlaceKind[] = staffRoles[role];
    if (kinds.includes('everywhere')) return [{}];
    const kind = kinds.includes('office') ? 'office' : 'organisation';
    return (kind === 'office' ? offices : organisations).map((id) => ({ place: { kind, id } as const }));
  };
  const name = { given: 'Made-up', family: 'Colleague' };
  const context = {
    commandId: randomUUID(),
    actor: { personId, roles: [] },
    route: 'test',
    correlationId: randomUUID(),
  };
  await commands.handleCompound(
    { ...context, request: null },
    {
      home: { decider: staffMemberDecider!, id: personId },
      plan: async (look) => {
        const decide = (command: object) =>
          decision(staffMemberDecider as never, personId, { ...command, ...dated } as never);
        const grants = roles.flatMap((role) => placesOf(role).map((at) => decide({ kind: 'grant-role', role, ...at })));
        const staff = await look(staffMemberDecider as never, personId);
        return staff === null ? [decide({ kind: 'join', personId, name }), ...grants] : grants;
      },
    },
  );
}
