import { setTimeout as delay } from 'node:timers/promises';
import { addDays, londonDateOf, type LocalDate, type Uuid } from '@alongside/kernel';
import type { ClaimantAnswer } from '../../libs/contexts/caseload/src/api/claimant.dto';
import type { ActionPlanRecord } from '../../libs/contexts/caseload/src/read-models/action-plan/action-plan.record';
import { casework, person, type Done } from './support/casework';
import { useTestApi } from './support/test-api';

/** Today is Friday, as it were. */
const friday = londonDateOf(new Date().toISOString());
const [monday, tuesday, wednesday, thursday] = [-4, -3, -2, -1].map((days) => addDays(friday, days)) as [
  LocalDate,
  LocalDate,
  LocalDate,
  LocalDate,
];
const nextWeek = addDays(friday, 6);
const weekAfter = addDays(friday, 7);
const longAgo = addDays(friday, -60);

const [ifrah, marta, ruth, nora, leader] = [1, 2, 3, 4, 5].map((n) => `0192d3c2-7e1a-7c33-9a55-0000000000e${n}`) as [
  Uuid,
  Uuid,
  Uuid,
  Uuid,
  Uuid,
];
const teamLeader = { as: ['team_leader'], person: leader } as const;
const administrator = { as: ['administrator'] } as const;
const act = { means: 'in-person', language: 'so', interpreterUsed: true };

interface Timeline {
  readonly entries: readonly {
    readonly recordId: Uuid;
    readonly type: string;
    readonly occurredAt: LocalDate;
    readonly recordedAt: string;
  }[];
}

describe('an advisor’s week', () => {
  const api = useTestApi();
  const { command } = casework(api);
  const as = (who: Uuid) => ({ person: who });
  const settled = async () => api.platform.waiter.waitFor((await api.head())!, 10_000);
  const asked = async <Shown>(url: string, who: Uuid): Promise<Shown> => {
    await settled();
    const answer = await api.get(url, as(who));
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer.json<Shown>();
  };
  const namesOn = async (caseload: Uuid) => {
    const list = await asked<{ entries: { name: { given: string } }[] }>(`/v1/caseloads/${caseload}`, caseload);
    return list.entries.map(({ name }) => name.given).sort();
  };
  const join = (personId: Uuid, role: string) => {
    const roles = [{ role, place: { kind: 'office', id: office } }];
    const name = { given: 'Made-up', family: 'Colleague' };
    return command('/v1/staff', { personId, name, roles, occurredAt: longAgo }, administrator);
  };
  const register = (given: string, family: string, occurredAt: LocalDate) => {
    const details = person(given, family, { dateOfBirth: '1998-05-02' });
    return command('/v1/claimants', { office, details, occurredAt }, as(ifrah));
  };
  const assign = async (claimant: Done, advisorId: Uuid) => {
    const day = { advisorId, occurredAt: longAgo };
    await command(`${claimant.url}/assignment/proposal`, { office, ...day }, teamLeader);
    await command(`${claimant.url}/assignment/acceptance`, day, as(advisorId));
  };
  let office: Uuid;
  let amina: Done;
  let cali: Done;
  let plan: Done;

  beforeAll(async () => {
    const opening = { name: 'Harlesden', area: 'brent', occurredAt: longAgo };
    ({ id: office } = await command('/v1/offices', opening, administrator));
    for (const one of [ifrah, marta, ruth, nora]) await join(one, 'advisor');
    await join(leader, 'team_leader');
  });

  it('begins on Monday with the caseload of a colleague who left', async () => {
    amina = await register('Amina', 'Warsame', longAgo);
    await assign(amina, ruth);
    await assign(await register('Bilan', 'Invented', longAgo), ruth);
    cali = await register('Cali', 'Invented', longAgo);
    await assign(cali, marta);
    await settled();
    const order = { office, fromAdvisorId: ruth, advisorIds: [ifrah], reason: 'advisor-left' };
    await command('/v1/reassignments', { ...order, occurredAt: monday }, teamLeader);
    while ((await namesOn(ifrah)).length < 2) await delay(20);
    expect(await namesOn(ifrah)).toEqual(['Amina', 'Bilan']);
  });

  it('goes on on Tuesday with a plan that both sign, and a meeting of a few minutes’ writing', async () => {
    const steps = [
      { owner: 'claimant', dueOn: nextWeek, words: 'Brings the hygiene certificate' },
      { owner: 'advisor', dueOn: wednesday, words: 'Calls the bakery' },
    ];
    const goals = [{ words: 'Work in a bakery', steps }];
    plan = await command('/v1/action-plans', { claimantId: amina.id, goals, occurredAt: tuesday }, as(ifrah));
    await command(`${plan.url}/claimant-signature`, { act, occurredAt: tuesday }, as(ifrah));
    await command(`${plan.url}/advisor-signature`, { occurredAt: tuesday }, as(ifrah));
    await command(
      '/v1/meetings',
      {
        ...{ claimantId: amina.id, occurredAt: tuesday },
        log: {
          ...{ kind: 'practice-interview', channel: 'in-person', office, minutes: 25, language: 'so' },
          summary: 'Practised the interview. She cannot start before nine: the children.',
        },
        barrier: { theme: 'transport', severity: 'medium' },
        next: { scheduledFor: weekAfter, startsAt: '10:30' },
      },
      as(ifrah),
    );
    const { entries } = await asked<{ entries: { words: string | null; standing: string }[] }>(
      `/v1/caseloads/${ifrah}/tasks`,
      ifrah,
    );
    expect(entries.map(({ words, standing }) => [words, standing])).toEqual([
      ['Calls the bakery', 'overdue'],
      ['Brings the hygiene certificate', 'upcoming'],
      [null, 'upcoming'],
    ]);
  });

  it('takes back on Wednesday what was wrong, and says why', async () => {
    const { barriers } = await asked<ClaimantAnswer>(amina.url, ifrah);
    const [transport] = barriers;
    await command(
      `${amina.url}/barriers/${transport!.barrierId}/error`,
      { reason: 'It is childcare that she spoke of', occurredAt: wednesday },
      as(ifrah),
    );
    const childcare = { theme: 'childcare', severity: 'medium', occurredAt: wednesday };
    await command(`${amina.url}/barriers`, childcare, as(ifrah));
    const after = await asked<ClaimantAnswer>(amina.url, ifrah);
    expect(after.barriers.map(({ theme }) => theme)).toEqual(['childcare']);

    const { goals } = await asked<ActionPlanRecord>(plan.url, ifrah);
    const [, call] = goals[0]!.steps;
    await command(`${plan.url}/steps/${call!.id}/completion`, { occurredAt: wednesday }, as(ifrah));
  });

  it('covers on Thursday for a colleague who is away, whose claimant stays hers', async () => {
    const cover = { advisorId: ifrah, from: thursday, to: nextWeek, occurredAt: thursday };
    await command(`${cali.url}/assignment/covers`, cover, teamLeader);
    expect(await namesOn(ifrah)).toEqual(['Amina', 'Bilan', 'Cali']);
    const log = { kind: 'application-help', channel: 'phone', office, minutes: 10 };
    await command('/v1/interactions', { claimantId: cali.id, ...log, occurredAt: thursday }, as(ifrah));
    expect(await asked(`${cali.url}/assignment`, ifrah)).toMatchObject({ inCharge: { advisorId: marta } });
  });

  it('finds on Friday that somebody has two records, and makes them one', async () => {
    const again = await register('Amiina', 'Warsame', thursday);
    const found = await asked<{ entries: { id: Uuid }[] }>(`${amina.url}/possible-duplicates`, ifrah);
    expect(found.entries.map(({ id }) => id)).toEqual([again.id]);
    const ground = { ground: 'document-seen', reason: 'One and the same passport' };
    await command(`${again.url}/merge`, { into: amina.id, ...ground }, as(ifrah));
    expect(await namesOn(ifrah)).toEqual(['Amina', 'Bilan', 'Cali']);
    expect(await asked<ClaimantAnswer>(amina.url, ifrah)).toMatchObject({ mergedRecords: [{ id: again.id }] });
  });

  it('ends with a hand-over, and the timeline tells it all', async () => {
    const handOverNote = { words: 'The bakery calls back on Monday', sensitive: 'Tires quickly since an operation' };
    const proposal = { advisorId: nora, office, handOverNote, occurredAt: friday };
    await command(`${amina.url}/assignment/proposal`, proposal, as(ifrah));
    await command(`${amina.url}/assignment/acceptance`, { advisorId: nora, occurredAt: friday }, as(nora));
    expect(await asked(`${amina.url}/assignment`, nora)).toMatchObject({
      inCharge: { advisorId: nora, from: friday },
      pastSpells: [
        { advisorId: ifrah, from: monday, to: friday },
        { advisorId: ruth, from: longAgo, to: monday },
      ],
      handOverNotes: [handOverNote],
    });
    expect(await namesOn(nora)).toEqual(['Amina']);
    const { entries } = await asked<Timeline>(`${amina.url}/timeline?limit=100`, nora);
    const toldOf = (isHers: boolean) =>
      [...entries]
        .reverse()
        .filter(({ recordId }) => (recordId === amina.id) === isHers)
        .map(({ occurredAt, type }) => [occurredAt, type]);
    expect(toldOf(true)).toEqual([
      [longAgo, 'ClaimantRegistered'],
      [longAgo, 'AssignmentProposed'],
      [longAgo, 'AssignmentAccepted'],
      [monday, 'AssignmentAccepted'],
      [tuesday, 'ActionPlanDrafted'],
      [tuesday, 'ActionPlanSignedByClaimant'],
      [tuesday, 'ActionPlanSignedByAdvisor'],
      [tuesday, 'BarrierIdentified'],
      [tuesday, 'InteractionScheduled'],
      [tuesday, 'InteractionLogged'],
      [wednesday, 'BarrierEnteredInError'],
      [wednesday, 'BarrierIdentified'],
      [wednesday, 'PlanStepDone'],
      [friday, 'DuplicateTakenIn'],
      [friday, 'AssignmentProposed'],
      [friday, 'HandOverNoteWritten'],
      [friday, 'AssignmentAccepted'],
    ]);
    expect(toldOf(false)).toEqual([
      [thursday, 'ClaimantRegistered'],
      [friday, 'ClaimantMerged'],
    ]);
  });

  it('can be asked what was known on Tuesday', async () => {
    const { entries } = await asked<Timeline>(`${amina.url}/timeline?limit=100`, nora);
    const { recordedAt } = entries.find(({ type }) => type === 'InteractionLogged')!;
    const then = await asked<ClaimantAnswer>(`${amina.url}?knownAt=${recordedAt}`, nora);
    expect(then.barriers.map(({ theme }) => theme)).toEqual(['transport']);
  });
});
