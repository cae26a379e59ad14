import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import {
  CommandHandler,
  decision,
  derivedId,
  type CommandContext,
  type CommandResult,
  type Decision,
} from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { employerDecider } from '../domain/employer/employer.decider';

interface GivenMerge extends Dated {
  readonly employerId: Uuid;
  readonly canonicalId: Uuid;
  readonly reason: string;
}

/** Records that an employer is the same as another one, whose record stays: both streams say so. */
export class MergeEmployer extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly given: GivenMerge,
  ) {
    super();
  }
}

@Handles(MergeEmployer)
export class MergeEmployerHandler implements ICommandHandler<MergeEmployer> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, given }: MergeEmployer): Promise<CommandResult> {
    const [first, home] = inOneOrder(given, derivedId(context.commandId, 'merge'));
    return this.commands.handleCompound(context, { home, plan: () => [first, home] });
  }
}

/** The record with the lower id decides first, as with claimants: of merges that would make a chain or a ring one goes through. */
function inOneOrder(given: GivenMerge, mergeId: Uuid): readonly [Decision, Decision] {
  const { employerId, canonicalId, reason, ...days } = given;
  const undoneOn = { occurredAt: days.today, today: days.today };
  const merge = {
    ...decision(employerDecider, employerId, { kind: 'merge', mergeId, canonicalId, reason, ...days }),
    undo: { kind: 'take-back-merge', mergeId, ...undoneOn },
  };
  const takeIn = {
    ...decision(employerDecider, canonicalId, { kind: 'take-in-duplicate', mergeId, duplicateId: employerId, ...days }),
    undo: { kind: 'let-go-duplicate', mergeId, ...undoneOn },
  };
  const [first, { undo: _, ...home }] = employerId < canonicalId ? [merge, takeIn] : [takeIn, merge];
  return [first, home];
}
