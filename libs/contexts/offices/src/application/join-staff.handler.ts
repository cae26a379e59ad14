import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, derivedId, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { staffMemberDecider, type GivenRole } from '../domain/staff-member/staff-member.decider';
import type { PersonName } from '../domain/staff-member/staff-member.events';
import { OpenPlaces } from './open-places';

export interface Joined extends CommandResult {
  readonly id: Uuid;
}

/** Records that somebody joined the staff, with the roles of the first day; each at a place that is there on that day. */
export class JoinStaff extends Command<Joined> {
  constructor(
    readonly context: CommandContext,
    readonly given: Dated & {
      /** Of a person who is known already; a new one unless told. */
      readonly personId?: Uuid;
      readonly name: PersonName;
      readonly roles: readonly GivenRole[];
    },
  ) {
    super();
  }
}

@Handles(JoinStaff)
export class JoinStaffHandler implements ICommandHandler<JoinStaff> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly places: OpenPlaces,
  ) {}

  async execute({ context, given }: JoinStaff): Promise<Joined> {
    const { personId, name, roles, ...dated } = given;
    const id = personId ?? derivedId(context.commandId, 'staff-member');
    const decisions = [
      decision(staffMemberDecider, id, { kind: 'join', personId: id, name, ...dated }),
      ...roles.map((role) => decision(staffMemberDecider, id, { kind: 'grant-role', ...role, ...dated })),
    ];
    const result = await this.commands.handleCompound(context, {
      home: { decider: staffMemberDecider, id, isNew: personId === undefined },
      plan: async (look) => {
        for (const { place } of roles) await this.places.assertOpen(look, place, dated.occurredAt);
        return decisions;
      },
    });
    return { id, ...result };
  }
}
