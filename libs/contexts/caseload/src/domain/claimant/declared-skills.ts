import { DomainError, isForgotten, optional, type LocalDate, type Uuid } from '@alongside/kernel';
import { refuseReserved } from '../reserved-codes';
import { skillLevels, type ClaimantEvent, type SkillLevel } from './claimant.events';
import type { Facts } from './facts';

export type SkillCommand =
  | {
      readonly kind: 'declare-skill';
      readonly skill: string;
      readonly level: SkillLevel;
      readonly workHistory?: string;
      /** Of the course on which it was gained. */
      readonly enrolmentId?: Uuid;
    }
  /** It was not gained on that course after all. Never refused: what else says that somebody has it stays. */
  | {
      readonly kind: 'take-back-skill';
      readonly skill: string;
      readonly enrolmentId: Uuid;
      /** How well the person has it by what is not in this record under that code: another course, another record. */
      readonly otherwise?: SkillLevel;
      readonly reason: string;
    }
  /** Whoever told it was mistaken: what courses say of it is declared anew, as if nobody had told it. */
  | {
      readonly kind: 'enter-skill-in-error';
      readonly skill: string;
      /** Those of its code under which the record has it. */
      readonly forms: readonly string[];
      /** By the courses that the record answers for, each more than those before it. */
      readonly gains: readonly Gain[];
      readonly reason: string;
    };

/** What a course says of a skill. */
export interface Gain {
  readonly enrolmentId: Uuid;
  readonly level: SkillLevel;
  readonly gainedOn: LocalDate;
}

type Levels = Readonly<Record<string, SkillLevel>>;

export interface DeclaredSkills {
  /** By the codes of the skills. */
  readonly skills: Levels;
  /** What was said last otherwise than by a course. */
  readonly toldSkills: Levels;
}

export const noSkills: DeclaredSkills = { skills: {}, toldSkills: {} };

export function decideSkill({ skills, toldSkills }: DeclaredSkills, command: SkillCommand, facts: Facts) {
  if (command.kind === 'take-back-skill') return takeBack({ skills, toldSkills }, command, facts);
  if (command.kind === 'enter-skill-in-error') return enterInError(toldSkills, command, facts);
  const { skill, level, workHistory, enrolmentId } = command;
  refuseReserved([skill]);
  const isSaid = skills[skill] === level && (enrolmentId !== undefined || toldSkills[skill] === level);
  if (isSaid && workHistory === undefined) return [];
  return [
    { type: 'SkillDeclared', data: { ...facts, skill, level, ...optional({ workHistory, enrolmentId }) } } as const,
  ];
}

function takeBack(
  { skills, toldSkills }: DeclaredSkills,
  command: Extract<SkillCommand, { kind: 'take-back-skill' }>,
  facts: Facts,
) {
  const { skill, enrolmentId, otherwise, reason } = command;
  const [now, told] = [skills[skill], toldSkills[skill]];
  if (now === undefined || told === now) return [];
  const level = skillLevels.findLast((one) => one === told || one === otherwise);
  if (level !== undefined && skillLevels.indexOf(level) >= skillLevels.indexOf(now)) return [];
  return [{ type: 'SkillTakenBack', data: { ...facts, enrolmentId, skill, ...optional({ level }), reason } } as const];
}

/** What the record has and nobody says, as where a merge was undone, is taken back as well. */
function enterInError(
  told: Levels,
  { skill, forms, gains, reason }: Extract<SkillCommand, { kind: 'enter-skill-in-error' }>,
  facts: Facts,
) {
  const isTold = forms.some((form) => told[form] !== undefined);
  if (forms.length === 0 || (!isTold && gains.length > 0))
    throw new DomainError(
      'caseload/skill-not-told',
      'conflict',
      'Nobody but a course, if that, says that they have it.',
    );
  return [
    ...forms.map((form) => ({ type: 'SkillTakenBack', data: { ...facts, skill: form, reason } }) as const),
    ...gains.map(({ gainedOn, ...gained }) => {
      const data = { claimantId: facts.claimantId, skill, ...gained, occurredAt: gainedOn };
      return { type: 'SkillDeclared', data } as const;
    }),
  ];
}

type SkillEvent = Extract<ClaimantEvent, { type: 'SkillDeclared' | 'SkillTakenBack' }>;

export function skillsAfter({ skills, toldSkills }: DeclaredSkills, { type, data }: SkillEvent): DeclaredSkills {
  const { skill, level, enrolmentId } = data;
  if (isForgotten(skill) || isForgotten(level)) return { skills, toldSkills };
  const told = type === 'SkillDeclared' ? level : undefined;
  return {
    skills: withLevel(skills, skill, level),
    toldSkills: enrolmentId === undefined ? withLevel(toldSkills, skill, told) : toldSkills,
  };
}

function withLevel(levels: Levels, skill: string, level: SkillLevel | undefined): Levels {
  const others = Object.entries(levels).filter(([code]) => code !== skill);
  return Object.fromEntries(level === undefined ? others : [...others, [skill, level]]);
}
