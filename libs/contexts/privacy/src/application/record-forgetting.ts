import { decision, type CommandContext, type CommandHandler, type CommandResult } from '@alongside/commands';
import { londonDateOf } from '@alongside/kernel';
import type { Erasure } from '@alongside/vault';
import { personDecider } from '../domain/person/person.decider';

/** Records what the ledger says, unless that was recorded before. */
export function recordForgetting(
  commands: CommandHandler,
  context: CommandContext,
  { person, ground, at }: Erasure,
): Promise<CommandResult> {
  const command = { kind: 'forget', personId: person, ground, occurredAt: londonDateOf(at) } as const;
  return commands.handle(context, decision(personDecider, person, command));
}
