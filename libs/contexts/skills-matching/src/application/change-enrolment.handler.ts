import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import {
  CommandHandler,
  decision,
  type CommandContext,
  type CommandResult,
  type Decision,
  type Look,
} from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { enrolmentDecider, type OneEnrolmentCommand } from '../domain/enrolment/enrolment.decider';
import type { Enrolment } from '../domain/enrolment/enrolment.state';
import { assertMayBeTold, assertNotExcluded, enrolmentOf, existingCourse } from './of-enrolment';
import { takingBackSkills } from './taking-back-skills';

type CommandOf<Kind extends OneEnrolmentCommand['kind']> = Extract<OneEnrolmentCommand, { kind: Kind }>;

export type EnrolmentChange = Dated &
  (CommandOf<'record-session' | 'correct-session' | 'withdraw-skill'> | Omit<CommandOf<'reopen'>, 'byProvider'>);

/** Says what became of an enrolment: the provider only while it may be told of the claimant. */
export class ChangeEnrolment extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly given: { readonly claimantId: Uuid; readonly byProvider: boolean; readonly change: EnrolmentChange },
  ) {
    super();
  }
}

@Handles(ChangeEnrolment)
export class ChangeEnrolmentHandler implements ICommandHandler<ChangeEnrolment> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, given }: ChangeEnrolment): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: enrolmentDecider, id: given.claimantId },
      plan: (look) => changing(look, given),
    });
  }
}

/** A skill that was not gained after all is taken back from the record in the same command. */
async function lost(look: Look, enrolment: Enrolment, change: EnrolmentChange): Promise<Decision[]> {
  if (change.kind !== 'withdraw-skill' || enrolment.gained[change.skill] === undefined) return [];
  const { skill, reason, occurredAt, today } = change;
  return takingBackSkills(look, enrolment, { skills: [skill], reason, occurredAt, today });
}

/** What is reopened is told to the provider again, so that it has to be allowed again. */
async function changing(look: Look, { claimantId, byProvider, change }: ChangeEnrolment['given']): Promise<Decision[]> {
  const enrolment = await enrolmentOf(look, claimantId, change.enrolmentId);
  if (byProvider || change.kind === 'reopen') await assertMayBeTold(look, enrolment, [change.today]);
  if (change.kind !== 'reopen')
    return [decision(enrolmentDecider, claimantId, change), ...(await lost(look, enrolment, change))];
  const { providerId } = await existingCourse(look, enrolment.ids.courseId);
  await assertNotExcluded(look, claimantId, providerId);
  return [decision(enrolmentDecider, claimantId, { ...change, byProvider })];
}
