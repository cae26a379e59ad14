import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import {
  CommandHandler,
  decision,
  followingDecision,
  type CommandContext,
  type CommandResult,
} from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { claimantDecider } from '../domain/claimant/claimant.decider';

/** Records that a merge was wrong: both records stand for themselves again, as they were. */
export class UnmergeClaimant extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly given: Dated & { readonly claimantId: Uuid; readonly canonicalId: Uuid; readonly reason: string },
  ) {
    super();
  }
}

@Handles(UnmergeClaimant)
export class UnmergeClaimantHandler implements ICommandHandler<UnmergeClaimant> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, given }: UnmergeClaimant): Promise<CommandResult> {
    const { claimantId, canonicalId, reason, ...days } = given;
    const unmerge = decision(claimantDecider, claimantId, { kind: 'unmerge', canonicalId, reason, ...days });
    return this.commands.handleCompound(context, {
      home: unmerge,
      plan: async (look) => {
        const { merging } = await look(claimantDecider, claimantId);
        if (merging.into === null) return [unmerge]; // refused there
        const letGo = { kind: 'let-go-duplicate', mergeId: merging.into.mergeId, ...days } as const;
        return [unmerge, followingDecision(claimantDecider, canonicalId, letGo)];
      },
    });
  }
}
