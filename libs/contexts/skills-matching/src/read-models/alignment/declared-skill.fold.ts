import type { ClaimantEvent, claimantEvents } from '@alongside/caseload';
import { isForgotten, skillCodeOf, type Uuid } from '@alongside/kernel';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import { DeclaredSkillRow } from './declared-skill.row';

type OfClaimant = FoldedEvent<ClaimantEvent, typeof claimantEvents>;
type Event = OfClaimant | FoldedEvent<PersonEvent, typeof personEvents>;
type OfSkill = Extract<OfClaimant, { type: 'SkillDeclared' | 'SkillTakenBack' }>;

/** The skills of claimants, and since when each is declared; none of somebody who was forgotten. */
export const declaredSkillFold: Fold<{ skill: DeclaredSkillRow }, Event> = {
  name: 'skills_matching.declared_skill_v1',
  tables: { skill: DeclaredSkillRow },
  key: 'claimantId',
  keys: (event) => {
    if (event.type === 'PersonForgotten') return [event.data.personId];
    return isOfSkill(event) ? [event.data.claimantId] : [];
  },
  evolve: ({ skill: rows }, event, claimantId) => ({ skill: isOfSkill(event) ? after(rows, event, claimantId) : [] }),
};

function isOfSkill(event: Event): event is OfSkill {
  return event.type === 'SkillDeclared' || event.type === 'SkillTakenBack';
}

/** What is left at another level was declared before. */
function after(
  rows: readonly Readonly<DeclaredSkillRow>[],
  { type, data }: OfSkill,
  claimantId: Uuid,
): readonly Readonly<DeclaredSkillRow>[] {
  if (isForgotten(data.skill)) return rows;
  const skill = skillCodeOf(data.skill);
  const others = rows.filter((row) => row.skill !== skill);
  if (type === 'SkillTakenBack') return data.level === undefined ? others : rows;
  const before = rows.find((row) => row.skill === skill);
  if (before && before.since <= data.occurredAt) return rows;
  return [...others, { claimantId, skill, since: data.occurredAt }];
}
