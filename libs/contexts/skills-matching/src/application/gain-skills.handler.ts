import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { claimantDecider, recordsOfPerson, skillLevels, type SkillLevel } from '@alongside/caseload';
import {
  CommandHandler,
  decision,
  followingDecision,
  type CommandContext,
  type CommandResult,
  type Decision,
  type Look,
} from '@alongside/commands';
import { DomainError, optional, skillCodeOf, type Dated, type Uuid } from '@alongside/kernel';
import type { TaughtSkill } from '../domain/course/course-terms';
import { enrolmentDecider, type Gained } from '../domain/enrolment/enrolment.decider';
import { assertMayBeTold, enrolmentOf, existingCourse } from './of-enrolment';

/** A skill that was gained; its level is that of the course unless told. */
export interface GivenGain {
  readonly skill: string;
  readonly level?: SkillLevel;
}

interface Given extends Dated {
  readonly claimantId: Uuid;
  readonly enrolmentId: Uuid;
  /** The provider says so, which it may only while it may be told of the claimant. */
  readonly byProvider: boolean;
  readonly gained: readonly GivenGain[];
  /** The course is completed with it. */
  readonly completes: boolean;
  readonly note?: string;
}

/** Says which skills of the course a claimant has gained: the claimant's record declares them. */
export class GainSkills extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly given: Given,
  ) {
    super();
  }
}

/** What is gained is declared in the same command: nobody who looks for candidates sees the one without the other. */
@Handles(GainSkills)
export class GainSkillsHandler implements ICommandHandler<GainSkills> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, given }: GainSkills): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: enrolmentDecider, id: given.claimantId },
      plan: (look) => gaining(look, given),
    });
  }
}

async function gaining(look: Look, given: Given): Promise<Decision[]> {
  const { claimantId, enrolmentId, byProvider, completes, note, occurredAt, today } = given;
  const days = { occurredAt, today };
  const enrolment = await enrolmentOf(look, claimantId, enrolmentId);
  if (byProvider) await assertMayBeTold(look, enrolment, [today]);
  const { skills } = (await existingCourse(look, enrolment.ids.courseId)).terms;
  const gained = given.gained.map((one) => gainOf(skills, one));
  const said = completes
    ? [
        {
          kind: 'complete',
          taught: skills.map(({ code }) => skillCodeOf(code)),
          gained,
          ...optional({ note }),
        } as const,
      ]
    : gained.map((one) => ({ kind: 'gain-skill', ...one }) as const);
  /** What was said already was declared then, and nothing follows from it now. */
  const isNews = ({ skill, level }: Gained) =>
    completes ? enrolment.state !== 'completed' : enrolment.gained[skill]?.level !== level;
  const [record] = await recordsOfPerson(look, claimantId);
  const { skills: held } = await look(claimantDecider, record);
  return [
    ...said.map((one) => decision(enrolmentDecider, claimantId, { ...one, enrolmentId, ...days })),
    ...gained
      .filter(isNews)
      .filter(({ skill, level }) => isMore(level, levelOf(held, skill)))
      .map((one) =>
        followingDecision(claimantDecider, record, { kind: 'declare-skill', ...one, enrolmentId, ...days }),
      ),
  ];
}

/** Refuses (`skills-matching/skill-not-taught`) what the course does not teach. */
function gainOf(taught: readonly TaughtSkill[], { skill: told, level }: GivenGain) {
  const skill = skillCodeOf(told);
  const found = taught.find(({ code }) => skillCodeOf(code) === skill);
  if (!found)
    throw new DomainError('skills-matching/skill-not-taught', 'conflict', 'The course does not teach that skill.');
  return { skill, level: level ?? knownLevel(found.level) };
}

function knownLevel(level: string | undefined): SkillLevel {
  return skillLevels.find((one) => one === level) ?? 'beginner';
}

/** However the claimant's record has the code of the skill. */
function levelOf(held: Readonly<Record<string, SkillLevel>>, skill: string): SkillLevel | null {
  const levels = Object.entries(held).flatMap(([code, level]) => (skillCodeOf(code) === skill ? [level] : []));
  return skillLevels.findLast((level) => levels.includes(level)) ?? null;
}

/** A course takes nothing from what somebody knows. */
function isMore(level: SkillLevel, held: SkillLevel | null): boolean {
  return held === null || skillLevels.indexOf(level) > skillLevels.indexOf(held);
}
