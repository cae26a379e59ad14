import { claimantDecider, type ClaimantEvent } from '@alongside/caseload';
import { privacyDeciders, type PersonEvent } from '@alongside/privacy';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { declaredSkillFold } from './declared-skill.fold';

const claimantId = '0192bbbd-0000-7000-8000-000000000001';
const declared = (skill: string, occurredAt: string): ClaimantEvent => ({
  type: 'SkillDeclared',
  data: { claimantId, skill, level: 'advanced', occurredAt },
});
const takenBack = (skill: string, level?: 'beginner'): ClaimantEvent => ({
  type: 'SkillTakenBack',
  data: {
    ...{ claimantId, enrolmentId: claimantId, skill, reason: 'Of another person', occurredAt: '2026-04-06' },
    ...(level && { level }),
  },
});
const forgotten: PersonEvent = {
  type: 'PersonForgotten',
  data: { personId: claimantId, ground: 'own-request', occurredAt: '2026-05-04' },
};

describe('the skills that are declared', () => {
  const deciders = [claimantDecider, ...privacyDeciders];
  const spec = projectionSpec({ fold: declaredSkillFold, deciders, database: useTestDatabase() });
  const since = async (...events: readonly (ClaimantEvent | PersonEvent)[]) => {
    const streamOf = (event: ClaimantEvent | PersonEvent) =>
      event.type === 'PersonForgotten' ? (`person-${claimantId}` as const) : (`claimant-${claimantId}` as const);
    const { skill } = await spec.project(events.map((event) => ({ stream: streamOf(event), event })));
    return skill!.map((row) => [row['skill'], row['since']]);
  };
  const baking = 'http://data.europa.eu/esco/skill/S1.4.1';

  it('are so from the first day that is told of, however late and under whatever form of the code', async () => {
    expect(await since(declared('S1.4.1', '2026-03-02'), declared(baking, '2026-02-02'))).toEqual([
      ['S1.4.1', '2026-02-02'],
    ]);
    expect(await since(declared('S1.4.1', '2026-02-02'), declared(baking, '2026-03-02'))).toEqual([
      ['S1.4.1', '2026-02-02'],
    ]);
  });

  it('are not what was taken back, unless it is otherwise known', async () => {
    const both = [declared('S1.4.1', '2026-02-02'), declared('S5.1', '2026-03-02')] as const;
    expect(await since(...both, takenBack('S1.4.1'))).toEqual([['S5.1', '2026-03-02']]);
    expect(await since(...both, takenBack('S1.4.1', 'beginner'))).toHaveLength(2);
  });

  it('are none of somebody who was forgotten', async () => {
    expect(await since(declared('S1.4.1', '2026-02-02'), forgotten)).toEqual([]);
  });
});
