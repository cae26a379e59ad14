import type {
  AssignmentEvent,
  assignmentEvents,
  ClaimantEvent,
  claimantEvents,
  ClaimEvent,
  claimEvents,
  EmploymentEvent,
  employmentEvents,
} from '@alongside/caseload';
import { isForgotten, skillCodeOf, type Protected, type Uuid } from '@alongside/kernel';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { EnrolmentEvent, enrolmentEvents } from '../../domain/enrolment/enrolment.events';
import { HeldCodeRow } from './held-code.row';
import { MatchableClaimantRow, type HeldSkill } from './matchable-claimant.row';

type OfClaimant =
  | FoldedEvent<ClaimantEvent, typeof claimantEvents>
  | FoldedEvent<AssignmentEvent, typeof assignmentEvents>
  | FoldedEvent<ClaimEvent, typeof claimEvents>
  | FoldedEvent<EmploymentEvent, typeof employmentEvents>
  | FoldedEvent<EnrolmentEvent, typeof enrolmentEvents>;
type Event = OfClaimant | FoldedEvent<PersonEvent, typeof personEvents>;

const followed = [
  'ClaimantRegistered',
  'AssignmentProposed',
  'AssignmentAccepted',
  'ClaimOpened',
  'SkillDeclared',
  'SkillTakenBack',
  'SkillGained',
  'SkillGainWithdrawn',
  'EnrolmentEnteredInError',
  'EmploymentStarted',
  'EmploymentCorrected',
  'EmploymentEnteredInError',
  'ClaimantMerged',
  'ClaimantUnmerged',
  'DuplicateTakenIn',
  'DuplicateLetGo',
] as const satisfies readonly OfClaimant['type'][];

type Followed = Extract<OfClaimant, { type: (typeof followed)[number] }>;

/** What claimants are matched by, and by what they are found at their offices. */
export const matchableClaimantFold: Fold<{ claimant: MatchableClaimantRow; held: HeldCodeRow }, Event> = {
  name: 'skills_matching.matchable_claimant_v1',
  tables: { claimant: MatchableClaimantRow, held: HeldCodeRow },
  key: 'claimantId',
  keys: (event) => {
    if (event.type === 'PersonForgotten') return [event.data.personId];
    return isFollowed(event) ? [event.data.claimantId] : [];
  },
  evolve: ({ claimant: [row], held }, event, claimantId) => {
    if (!isFollowed(event)) return { claimant: row ? [{ ...row, ...nothing, forgotten: true }] : [], held: [] };
    const before = row ?? unknown(claimantId);
    const evolved = before.forgotten ? before : changed(before, event);
    if (evolved === row) return { claimant: [row], held };
    const claimant = { ...evolved, codes: codesOf(evolved) };
    return { claimant: [claimant], held: heldBy(claimant) };
  },
};

function isFollowed(event: Event): event is Followed {
  return followed.some((type) => type === event.type);
}

const nothing = { offices: [], skills: [], occupations: [], codes: [] };

function unknown(claimantId: Uuid): MatchableClaimantRow {
  return { claimantId, canonicalId: null, duplicates: 0, ...nothing, forgotten: false };
}

function changed(row: MatchableClaimantRow, { type, data }: Followed): MatchableClaimantRow {
  switch (type) {
    case 'ClaimantRegistered':
    case 'AssignmentProposed':
    case 'AssignmentAccepted':
    case 'ClaimOpened':
      return at(row, data.office);
    case 'SkillDeclared':
      return withSkill(row, data, null);
    case 'SkillTakenBack': {
      const { skill, level } = data;
      return level === undefined ? withoutSkill(row, data, null) : withSkill(row, { skill, level }, null);
    }
    case 'SkillGained':
      return withSkill(row, data, data.enrolmentId);
    case 'SkillGainWithdrawn':
      return withoutSkill(row, data, data.enrolmentId);
    case 'EnrolmentEnteredInError':
      return { ...row, skills: row.skills.filter(({ gainedIn }) => gainedIn !== data.enrolmentId) };
    case 'EmploymentStarted':
    case 'EmploymentCorrected':
      return withOccupation(row, data.employmentId, data.occupation);
    case 'EmploymentEnteredInError':
      return withOccupation(row, data.employmentId, undefined);
    case 'ClaimantMerged':
      return { ...row, canonicalId: data.canonicalId };
    case 'ClaimantUnmerged':
      return { ...row, canonicalId: null };
    case 'DuplicateTakenIn':
      return { ...row, duplicates: row.duplicates + 1 };
    case 'DuplicateLetGo':
      return { ...row, duplicates: row.duplicates - 1 };
  }
}

function at(row: MatchableClaimantRow, office: Uuid | undefined): MatchableClaimantRow {
  if (office === undefined || row.offices.includes(office)) return row;
  return { ...row, offices: [...row.offices, office] };
}

/** A forgotten skill has no code any more: nobody is matched by it. */
function withSkill(
  row: MatchableClaimantRow,
  { skill, level }: { readonly skill: Protected<string>; readonly level: Protected<string> },
  gainedIn: HeldSkill['gainedIn'],
): MatchableClaimantRow {
  if (isForgotten(skill) || isForgotten(level)) return row;
  const code = skillCodeOf(skill);
  const others = row.skills.filter((one) => one.code !== code || one.gainedIn !== gainedIn);
  return { ...row, skills: [...others, { code, level, gainedIn }] };
}

function withoutSkill(
  row: MatchableClaimantRow,
  { skill }: { readonly skill: Protected<string> },
  gainedIn: HeldSkill['gainedIn'],
): MatchableClaimantRow {
  const code = isForgotten(skill) ? null : skillCodeOf(skill);
  return { ...row, skills: row.skills.filter((one) => one.gainedIn !== gainedIn || one.code !== code) };
}

function withOccupation(
  row: MatchableClaimantRow,
  employmentId: Uuid,
  occupation: string | undefined,
): MatchableClaimantRow {
  const others = row.occupations.filter((one) => one.employmentId !== employmentId);
  const told = occupation === undefined ? [] : [{ employmentId, code: skillCodeOf(occupation) }];
  return { ...row, occupations: [...others, ...told] };
}

function codesOf({ skills, occupations }: MatchableClaimantRow): string[] {
  return [...new Set([...skills, ...occupations].map(({ code }) => code))];
}

function heldBy({ claimantId, canonicalId, duplicates, offices, codes }: MatchableClaimantRow): HeldCodeRow[] {
  const person = { personId: canonicalId ?? claimantId, merged: canonicalId !== null || duplicates > 0 };
  return offices.flatMap((office) => codes.map((code) => ({ claimantId, office, code, ...person })));
}
