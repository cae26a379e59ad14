import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import {
  CommandHandler,
  decision,
  followingDecision,
  type CommandContext,
  type CommandResult,
} from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { employerDecider } from '../domain/employer/employer.decider';

/** Records that a merge was wrong: both employers stand for themselves again, as they were. */
export class UnmergeEmployer extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly given: Dated & { readonly employerId: Uuid; readonly canonicalId: Uuid; readonly reason: string },
  ) {
    super();
  }
}

@Handles(UnmergeEmployer)
export class UnmergeEmployerHandler implements ICommandHandler<UnmergeEmployer> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, given }: UnmergeEmployer): Promise<CommandResult> {
    const { employerId, canonicalId, reason, ...days } = given;
    const unmerge = decision(employerDecider, employerId, { kind: 'unmerge', canonicalId, reason, ...days });
    return this.commands.handleCompound(context, {
      home: unmerge,
      plan: async (look) => {
        const into = (await look(employerDecider, employerId))?.merging.into ?? null;
        if (into === null) return [unmerge]; // refused there
        const letGo = { kind: 'let-go-duplicate', mergeId: into.mergeId, ...days } as const;
        return [unmerge, followingDecision(employerDecider, canonicalId, letGo)];
      },
    });
  }
}
