import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, derivedId, firstDecision, type CommandContext } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { noteDecider } from '../domain/note/note.decider';
import type { NoteFollowUp } from '../domain/note/note.events';
import { assertRegistered } from './existing-claimant';
import type { Created } from './register-claimant.handler';

/** Records a note about somebody who is registered. */
export class WriteNote extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly written: Dated & {
      readonly claimantId: Uuid;
      readonly staffId: Uuid;
      readonly words: string;
      readonly flag?: string;
      readonly followUp?: NoteFollowUp;
    },
  ) {
    super();
  }
}

@Handles(WriteNote)
export class WriteNoteHandler implements ICommandHandler<WriteNote> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, written }: WriteNote): Promise<Created> {
    const id = derivedId(context.commandId, 'note');
    const write = firstDecision(noteDecider, id, { kind: 'write', noteId: id, ...written });
    const result = await this.commands.handleCompound(context, {
      home: write,
      plan: async (look) => {
        await assertRegistered(look, written.claimantId);
        return [write];
      },
    });
    return { id, ...result };
  }
}
