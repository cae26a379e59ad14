import {
  assignmentDecider,
  claimantDecider,
  claimDecider,
  employmentDecider,
  type AssignmentEvent,
  type ClaimantEvent,
  type ClaimEvent,
  type EmploymentEvent,
} from '@alongside/caseload';
import { privacyDeciders, type PersonEvent } from '@alongside/privacy';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { enrolmentDecider } from '../../domain/enrolment/enrolment.decider';
import type { EnrolmentEvent } from '../../domain/enrolment/enrolment.events';
import { matchableClaimantFold } from './matchable-claimant.fold';

const claimantId = '0192bbbc-0000-7000-8000-000000000001';
const canonicalId = '0192bbbc-0000-7000-8000-000000000002';
const employmentId = '0192bbbc-0000-7000-8000-000000000003';
const [northgate, southgate] = [
  '0192bbbc-0000-7000-8000-00000000000a',
  '0192bbbc-0000-7000-8000-00000000000b',
] as const;
const of = { claimantId, occurredAt: '2026-01-06' };

const registered: ClaimantEvent = {
  type: 'ClaimantRegistered',
  data: { ...of, name: { given: 'Hodan', family: 'Madeup' }, office: northgate },
};
const skilled = (skill: string, level: 'beginner' | 'advanced' = 'advanced'): ClaimantEvent => ({
  type: 'SkillDeclared',
  data: { ...of, skill, level },
});
const takenBack = (skill: string, level?: 'beginner'): ClaimantEvent => ({
  type: 'SkillTakenBack',
  data: { ...of, enrolmentId: employmentId, skill, reason: 'Somebody else', ...(level && { level }) },
});
const inCharge: AssignmentEvent = {
  type: 'AssignmentAccepted',
  data: { ...of, advisorId: canonicalId, office: southgate },
};
const claimed: ClaimEvent = {
  type: 'ClaimOpened',
  data: { ...of, claimId: employmentId, benefit: 'universal-credit', office: northgate },
};
const terms = { startedOn: '2024-01-08', hours: 'full-time' } as const;
const employed = (occupation?: string): EmploymentEvent => ({
  type: 'EmploymentStarted',
  data: { ...of, employmentId, selfEmployed: false, ...terms, ...(occupation !== undefined && { occupation }) },
});
const corrected = (occupation: string): EmploymentEvent => ({
  type: 'EmploymentCorrected',
  data: { ...of, employmentId, ...terms, occupation, reason: 'Letter' },
});
const noJob: EmploymentEvent = {
  type: 'EmploymentEnteredInError',
  data: { ...of, employmentId, reason: 'Somebody else' },
};
const merge = { ...of, mergeId: employmentId, canonicalId };
const merged: ClaimantEvent = { type: 'ClaimantMerged', data: { ...merge, ground: 'same-number', reason: 'Seen' } };
const unmerged: ClaimantEvent = { type: 'ClaimantUnmerged', data: { ...merge, reason: 'Two persons' } };
const takenIn: ClaimantEvent = {
  type: 'DuplicateTakenIn',
  data: { ...of, mergeId: employmentId, duplicateId: canonicalId },
};
const letGo: ClaimantEvent = {
  type: 'DuplicateLetGo',
  data: { ...of, mergeId: employmentId, duplicateId: canonicalId },
};
const forgotten: PersonEvent = {
  type: 'PersonForgotten',
  data: { personId: claimantId, ground: 'own-request', occurredAt: '2026-04-06' },
};

const enrolled = { ...of, enrolmentId: employmentId, courseId: canonicalId };
const gained: EnrolmentEvent = { type: 'SkillGained', data: { ...enrolled, skill: 'S2.2', level: 'beginner' } };
const notGained: EnrolmentEvent = {
  type: 'SkillGainWithdrawn',
  data: { ...enrolled, skill: 'S2.2', reason: 'Somebody else' },
};
const neverEnrolled: EnrolmentEvent = {
  type: 'EnrolmentEnteredInError',
  data: { ...enrolled, reason: 'Somebody else' },
};

type Given = EnrolmentEvent | ClaimantEvent | AssignmentEvent | ClaimEvent | EmploymentEvent | PersonEvent;

const streamOf = (event: Given) => {
  if (event.type === 'PersonForgotten') return `person-${claimantId}` as const;
  if (event.type.startsWith('Employment')) return `employment-${employmentId}` as const;
  if ('courseId' in event.data) return `enrolment-${claimantId}` as const;
  if (event.type.startsWith('Assignment')) return `assignment-${claimantId}` as const;
  return event.type === 'ClaimOpened' ? (`claim-${employmentId}` as const) : (`claimant-${claimantId}` as const);
};

describe('what claimants are matched by', () => {
  const matchable = projectionSpec({
    fold: matchableClaimantFold,
    deciders: [
      claimantDecider,
      assignmentDecider,
      claimDecider,
      employmentDecider,
      enrolmentDecider,
      ...privacyDeciders,
    ],
    database: useTestDatabase(),
  });
  const project = (...events: readonly Given[]) =>
    matchable.project(events.map((event) => ({ stream: streamOf(event), event })));
  const held = (office: string, code: string, person = { personId: claimantId, merged: false }) => ({
    ...{ claimantId, office, code, ...person },
  });

  it('is skills and occupations by short codes, at each office that they have had to do with', async () => {
    const baking = skilled('http://data.europa.eu/esco/skill/S1.4.1', 'beginner');
    const rows = await project(registered, baking, skilled('S1.4.1'), employed('5432'), inCharge, claimed);
    expect(rows['claimant']).toEqual([
      {
        ...{ claimantId, canonicalId: null, duplicates: 0, offices: [northgate, southgate], forgotten: false },
        skills: [{ code: 'S1.4.1', level: 'advanced', gainedIn: null }],
        ...{ occupations: [{ employmentId, code: '5432' }], codes: ['S1.4.1', '5432'] },
      },
    ]);
    expect(rows['held']).toEqual([
      ...[held(northgate, '5432'), held(northgate, 'S1.4.1')],
      ...[held(southgate, '5432'), held(southgate, 'S1.4.1')],
    ]);
  });

  it('follows what becomes of a job', async () => {
    const codes = async (...events: readonly Given[]) =>
      (await project(registered, ...events))['claimant']?.[0]?.['codes'];
    expect(await codes(employed())).toEqual([]);
    expect(await codes(employed(), corrected('9263'))).toEqual(['9263']);
    expect(await codes(employed('5432'), noJob)).toEqual([]);
  });

  it('has what was gained in a course beside what was declared, until it was not', async () => {
    const skills = async (...events: readonly Given[]) =>
      (await project(registered, skilled('S2.2'), ...events))['claimant']?.[0]?.['skills'];
    const declared = { code: 'S2.2', level: 'advanced', gainedIn: null };
    expect(await skills(gained)).toEqual([declared, { code: 'S2.2', level: 'beginner', gainedIn: employmentId }]);
    expect(await skills(gained, notGained)).toEqual([declared]);
    expect(await skills(gained, neverEnrolled)).toEqual([declared]);
    expect(await skills(gained, notGained, takenBack('S2.2', 'beginner'))).toEqual([
      { ...declared, level: 'beginner' },
    ]);
    expect(await skills(gained, notGained, takenBack('S2.2'))).toEqual([]);
  });

  it('is found under the record that stays, as long as records are merged', async () => {
    const found = async (...events: readonly Given[]) =>
      (await project(registered, skilled('S1.4.1'), ...events))['held'];
    expect(await found(merged)).toEqual([held(northgate, 'S1.4.1', { personId: canonicalId, merged: true })]);
    expect(await found(merged, unmerged)).toEqual([held(northgate, 'S1.4.1')]);
    expect(await found(takenIn)).toEqual([held(northgate, 'S1.4.1', { personId: claimantId, merged: true })]);
    expect(await found(takenIn, letGo)).toEqual([held(northgate, 'S1.4.1')]);
  });

  it('is nothing of somebody who was forgotten', async () => {
    const rows = await project(registered, skilled('S1.4.1'), employed('5432'), forgotten);
    expect(rows['held']).toEqual([]);
    expect(rows['claimant']).toMatchObject([{ forgotten: true, skills: [], occupations: [], codes: [], offices: [] }]);
  });
});
