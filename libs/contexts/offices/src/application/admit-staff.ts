import { decision, type CommandContext, type CommandHandler, type CommandResult, type Look } from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { staffMemberDecider, type GivenRole } from '../domain/staff-member/staff-member.decider';
import type { PersonName } from '../domain/staff-member/staff-member.events';
import { assertOpenPlace } from './assert-open-place';

export interface Admitted {
  readonly personId: Uuid;
  readonly name: PersonName;
  readonly roles: readonly GivenRole[];
  readonly today: LocalDate;
}

/**
 * Grants roles from today on to somebody who joins the staff unless on it already: for the first administrator, whom nobody could let
 * in otherwise. Repeated, it changes nothing. Refuses as joining and granting do.
 */
export function admitStaff(
  commands: CommandHandler,
  context: CommandContext,
  { personId, name, roles, today }: Admitted,
): Promise<CommandResult> {
  const dated = { occurredAt: today, today };
  return commands.handleCompound(context, {
    home: { decider: staffMemberDecider, id: personId },
    plan: async (look) => {
      for (const { place } of roles) await assertOpenPlace(look, place, today);
      const grants = roles.map((role) =>
        decision(staffMemberDecider, personId, { kind: 'grant-role', ...role, ...dated }),
      );
      if (await isOnTheStaff(look, personId)) return grants;
      return [decision(staffMemberDecider, personId, { kind: 'join', personId, name, ...dated }), ...grants];
    },
  });
}

async function isOnTheStaff(look: Look, personId: Uuid): Promise<boolean> {
  const staff = await look(staffMemberDecider, personId);
  return staff !== null && staff.leftOn === null;
}
