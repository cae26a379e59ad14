import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { claimantDecider, recordsOfPerson, skillLevels, type Gain } from '@alongside/caseload';
import {
  CommandHandler,
  decision,
  type CommandContext,
  type CommandResult,
  type Decision,
  type Look,
} from '@alongside/commands';
import { skillCodeOf, type Dated, type Uuid } from '@alongside/kernel';
import { enrolmentsOf } from './enrolments-of';

interface Given extends Dated {
  readonly claimantId: Uuid;
  readonly skill: string;
  readonly reason: string;
}

/** Says that whoever told of a skill was mistaken: the record has it as courses say, or not at all. */
export class EnterSkillInError extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly given: Given,
  ) {
    super();
  }
}

@Handles(EnterSkillInError)
export class EnterSkillInErrorHandler implements ICommandHandler<EnterSkillInError> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, given }: EnterSkillInError): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: claimantDecider, id: given.claimantId },
      plan: (look) => entering(look, given),
    });
  }
}

async function entering(look: Look, { claimantId, skill: told, ...said }: Given): Promise<Decision[]> {
  const skill = skillCodeOf(told);
  const { skills } = await look(claimantDecider, claimantId);
  const forms = Object.keys(skills).filter((form) => skillCodeOf(form) === skill);
  const gains = await gainsOf(look, claimantId, skill);
  const command = { kind: 'enter-skill-in-error', skill, forms, gains, ...said } as const;
  return [decision(claimantDecider, claimantId, command)];
}

/** By the courses of all records of the person for the one that stays, by its own for a duplicate: each that is more than those before it. */
async function gainsOf(look: Look, record: Uuid, skill: string): Promise<Gain[]> {
  const records = await recordsOfPerson(look, record);
  const enrolments = await enrolmentsOf(look, records[0] === record ? records : [record]);
  const gains = enrolments.flatMap(({ ids: { enrolmentId }, gained }): Gain[] => {
    const { level, since: gainedOn } = gained[skill] ?? {};
    const known = skillLevels.find((one) => one === level);
    return known === undefined || gainedOn === undefined ? [] : [{ enrolmentId, level: known, gainedOn }];
  });
  const rank = ({ level }: Gain) => skillLevels.indexOf(level);
  const inOrder = gains.toSorted((one, other) => one.gainedOn.localeCompare(other.gainedOn));
  return inOrder.filter((gain, at) => inOrder.slice(0, at).every((before) => rank(before) < rank(gain)));
}
