import { DomainError, isForgotten, optional, type Uuid } from '@alongside/kernel';
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
  /** Whoever told it was mistaken: what courses say of it is declared anew. */
  | {
      readonly kind: 'enter-skill-in-error';
      /** All that the record has of it: one skill may stand there under several forms of its code. */
      readonly forms: readonly string[];
      readonly reason: string;
    };

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

function enterInError(
  told: Levels,
  { forms, reason }: Extract<SkillCommand, { kind: 'enter-skill-in-error' }>,
  facts: Facts,
) {
  if (!forms.some((skill) => told[skill] !== undefined))
    throw new DomainError('caseload/skill-not-told', 'conflict', 'Nobody but a course says that the person has it.');
  return forms.map((skill) => ({ type: 'SkillTakenBack', data: { ...facts, skill, reason } }) as const);
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
