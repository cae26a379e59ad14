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
import { claimantDecider } from '../domain/claimant/claimant.decider';
import { refuseTwoNumbers } from '../domain/claimant/merging';

interface GivenMerge extends Dated {
  readonly claimantId: Uuid;
  readonly canonicalId: Uuid;
  readonly ground: string;
  readonly reason: string;
}

/** Records that a claimant's record is a duplicate of another, which stays: both streams say so. */
export class MergeClaimant extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly given: GivenMerge,
  ) {
    super();
  }
}

@Handles(MergeClaimant)
export class MergeClaimantHandler implements ICommandHandler<MergeClaimant> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, given }: MergeClaimant): Promise<CommandResult> {
    const [first, home] = inOneOrder(given, derivedId(context.commandId, 'merge'));
    return this.commands.handleCompound(context, {
      home,
      plan: async (look) => {
        const duplicate = await look(claimantDecider, given.claimantId);
        const canonical = await look(claimantDecider, given.canonicalId);
        refuseTwoNumbers(duplicate.details, canonical.details);
        return [first, home];
      },
    });
  }
}

/**
 * The record with the lower id decides first, whichever of the two it is. So of merges that would make a chain or a ring one goes
 * through, also where streams are written one at a time: in the other order each could hold what the other waits for.
 */
function inOneOrder(given: GivenMerge, mergeId: Uuid): readonly [Decision, Decision] {
  const { claimantId, canonicalId, occurredAt, today, ...why } = given;
  const days = { occurredAt, today };
  const reason = 'The merge was refused in the end';
  const merge = {
    ...decision(claimantDecider, claimantId, { kind: 'merge', mergeId, canonicalId, ...why, ...days }),
    undo: { kind: 'take-back-merge', mergeId, reason, occurredAt: today, today },
  };
  const takeIn = {
    ...decision(claimantDecider, canonicalId, {
      kind: 'take-in-duplicate',
      mergeId,
      duplicateId: claimantId,
      ...days,
    }),
    undo: { kind: 'let-go-duplicate', mergeId, occurredAt: today, today },
  };
  const [first, { undo: _, ...home }] = claimantId < canonicalId ? [merge, takeIn] : [takeIn, merge];
  return [first, home];
}
