import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { claimantDecider, recordsOfPerson, skillLevels, type SkillLevel } from '@alongside/caseload';
import {
  CommandHandler,
  decision,
  type CommandContext,
  type CommandResult,
  type Decision,
  type Look,
} from '@alongside/commands';
import type { Dated, LocalDate, Uuid } from '@alongside/kernel';
import { skillCodeOf } from '../domain/taxonomy/skill-code';
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

/** What courses say is declared anew, on the days on which it was gained. */
async function entering(look: Look, { claimantId, skill, reason, ...days }: Given): Promise<Decision[]> {
  const code = skillCodeOf(skill);
  const { skills } = await look(claimantDecider, claimantId);
  const held = Object.keys(skills).filter((one) => skillCodeOf(one) === code);
  const forms = held.length === 0 ? [skill] : held;
  const gains = await gainsOf(look, claimantId, code);
  return [
    decision(claimantDecider, claimantId, { kind: 'enter-skill-in-error', forms, reason, ...days }),
    ...gains.map(({ level, enrolmentId, gainedOn }) => {
      const declared = { skill: code, level, enrolmentId, occurredAt: gainedOn, today: days.today };
      return decision(claimantDecider, claimantId, { kind: 'declare-skill', ...declared });
    }),
  ];
}

interface Gain {
  readonly enrolmentId: Uuid;
  readonly level: SkillLevel;
  readonly gainedOn: LocalDate;
}

/** The gains of a skill that courses declare on a record: each that is more than those before it. A duplicate has those of its own alone. */
async function gainsOf(look: Look, record: Uuid, code: string): Promise<Gain[]> {
  const records = await recordsOfPerson(look, record);
  const enrolments = await enrolmentsOf(look, records[0] === record ? records : [record]);
  const gains = enrolments.flatMap(({ ids: { enrolmentId }, gained }): Gain[] => {
    const { level, since: gainedOn } = gained[code] ?? {};
    const known = skillLevels.find((one) => one === level);
    return known === undefined || gainedOn === undefined ? [] : [{ enrolmentId, level: known, gainedOn }];
  });
  const rank = ({ level }: Gain) => skillLevels.indexOf(level);
  const inOrder = gains.toSorted((one, other) => one.gainedOn.localeCompare(other.gainedOn));
  return inOrder.filter((gain, at) => inOrder.slice(0, at).every((before) => rank(before) < rank(gain)));
}
