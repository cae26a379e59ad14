import { claimantDecider, recordsOfPerson, skillLevels, type SkillLevel } from '@alongside/caseload';
import { followingDecision, type Decision, type Look } from '@alongside/commands';
import { optional, skillCodeOf, type Dated } from '@alongside/kernel';
import type { Enrolment } from '../domain/enrolment/enrolment.state';
import { enrolmentsOf } from './enrolments-of';

/**
 * What follows once skills were not gained in an enrolment after all: the records of the person have them no longer by that. What else says
 * that the person has them stays, be it another course or somebody who told so.
 */
export async function takingBackSkills(
  look: Look,
  { ids: { claimantId, enrolmentId } }: Enrolment,
  { skills, reason, ...days }: { readonly skills: readonly string[]; readonly reason: string } & Dated,
): Promise<Decision[]> {
  if (skills.length === 0) return [];
  const records = await recordsOfPerson(look, claimantId);
  const states = await Promise.all(records.map((record) => look(claimantDecider, record)));
  const others = (await enrolmentsOf(look, records)).filter(({ ids }) => ids.enrolmentId !== enrolmentId);
  return skills.flatMap((skill) => {
    const gained = others.flatMap((one) => one.gained[skill]?.level ?? []);
    const told = states.flatMap(({ toldSkills }) =>
      Object.entries(toldSkills).flatMap(([code, level]) => (skillCodeOf(code) === skill ? [level] : [])),
    );
    const otherwise = highestOf([...gained, ...told]);
    const takeBack = {
      kind: 'take-back-skill',
      skill,
      enrolmentId,
      ...optional({ otherwise }),
      reason,
      ...days,
    } as const;
    return records.map((record) => followingDecision(claimantDecider, record, takeBack));
  });
}

function highestOf(levels: readonly string[]): SkillLevel | undefined {
  return skillLevels.findLast((level) => levels.includes(level));
}
