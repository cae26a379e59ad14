import { randomUUID } from 'node:crypto';
import { claimantDecider } from '@alongside/caseload';
import { decision, type Decision } from '@alongside/commands';
import { isForgotten, londonDateOf, type Uuid } from '@alongside/kernel';
import type {
  ClaimantMatchesAnswer,
  VacancyMatchesAnswer,
} from '../../libs/contexts/skills-matching/src/api/match.dto';
import { matchableClaimantFold } from '../../libs/contexts/skills-matching/src/read-models/matching/matchable-claimant.fold';
import { announceCourse } from '../support/announce-course';
import { closeVacancy, openVacancy } from '../support/open-vacancy';
import { publishTaxonomy } from '../support/publish-taxonomy';
import { casework, northgate, person } from './support/casework';
import { advisor, useTestApi } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const days = { occurredAt: '2024-01-01', today };

const bread = 'http://data.europa.eu/esco/skill/T1.1';
const [pastry, hygiene, baker] = ['T1.2', 'T2.1', 'T-baker'] as const;
const coded = (code: string) => ({ taxonomy: 'esco', code });

describe('matches of claimants and vacancies', () => {
  const api = useTestApi();
  const { register, command, show, assign, openClaim } = casework(api);
  const vacanciesFor = (id: Uuid) => show<VacancyMatchesAnswer>(`/v1/claimants/${id}/matches`);
  const claimantsFor = (id: Uuid, query = '') => show<ClaimantMatchesAnswer>(`/v1/vacancies/${id}/matches${query}`);
  const open = (requiredSkills: readonly string[], more: object = {}) =>
    openVacancy(api.platform, northgate, { requiredSkills: requiredSkills.map(coded), ...more });

  const decide = (command: Decision) =>
    api.platform.commands.handle(
      {
        ...{ commandId: randomUUID(), actor: { personId: randomUUID(), roles: ['administrator'] } },
        ...{ route: 'test', request: null, correlationId: randomUUID() },
      },
      command,
    );

  async function client(given: string, skills: readonly string[] = [], more: object = {}): Promise<Uuid> {
    const { id } = await register(person(given, 'Invented', more));
    await assign(id, advisor, '2024-01-01');
    for (const skill of skills) await declare(id, skill);
    return id;
  }
  const declare = (id: Uuid, skill: string) => command(`/v1/claimants/${id}/skills`, { skill, level: 'advanced' });

  beforeAll(() => {
    const skill = (code: string, label: string, reuseLevel: string) =>
      ({ code, kind: 'skill', label, reuseLevel }) as const;
    return publishTaxonomy(api.platform, {
      ...{ taxonomy: 'esco', version: '1.2.0' },
      concepts: [
        { code: 'T1', kind: 'skill-group', label: 'preparing dough' },
        skill('T1.1', 'bake bread', 'sector-specific'),
        skill(pastry, 'make pastry', 'sector-specific'),
        skill(hygiene, 'comply with food hygiene', 'cross-sector'),
        { code: baker, kind: 'occupation', label: 'baker' },
      ],
      broader: [
        { code: 'T1.1', broader: ['T1'] },
        { code: pastry, broader: ['T1'] },
      ],
      takes: [{ code: baker, essential: [hygiene], optional: [] }],
    });
  });

  it('are there as soon as a vacancy is opened, and say what is matched, nearly matched and missing', async () => {
    const hodan = await client('Hodan');
    expect(await vacanciesFor(hodan)).toMatchObject({ reason: 'nothing-declared', entries: [] });
    await declare(hodan, 'T1.1');
    expect(await vacanciesFor(hodan)).toMatchObject({ reason: 'no-vacancies', taxonomies: ['esco/1.2.0'] });

    const vacancyId = await open([bread, pastry], {
      title: 'Pastry cook',
      wantedSkills: [coded(hygiene)],
      remote: false,
    });
    const { entries, reason, definition } = await vacanciesFor(hodan);
    expect([reason, definition]).toEqual([null, { id: 'match-score', version: 1 }]);
    expect(entries).toMatchObject([
      {
        vacancyId,
        title: 'Pastry cook',
        score: 40,
        ofOwnOffice: true,
        placesLeft: 1,
        remote: false,
        office: northgate,
      },
    ]);
    expect(entries[0]!.asked).toMatchObject([
      {
        code: 'T1.1',
        label: 'bake bread',
        as: 'required',
        standing: 'matched',
        level: 'advanced',
        source: 'declared',
        adds: 32,
      },
      {
        code: pastry,
        standing: 'nearly',
        adds: 8,
        nearly: { code: 'T1.1', is: 'sibling', via: 'T1', viaLabel: 'preparing dough' },
      },
      { code: hygiene, label: 'comply with food hygiene', as: 'wanted', standing: 'missing', adds: 0, atMost: 16 },
    ]);
    await closeVacancy(api.platform, vacancyId);
    expect((await vacanciesFor(hodan)).entries).toEqual([]);
    expect(await claimantsFor(vacancyId)).toMatchObject({ reason: 'vacancy-not-open', entries: [] });
  });

  it('follow what claimants declare, what they did before, and which course teaches what is missing', async () => {
    const vacancyId = await open([hygiene, 'T9.9'], { occupation: coded(baker) });
    expect(await claimantsFor(vacancyId)).toMatchObject({ reason: 'nobody-in-reach', offices: [northgate] });
    const [ayaan, deqa] = [await client('Ayaan'), await client('Deqa', [hygiene])];
    const job = { startedOn: '2023-02-01', hours: 'full-time', occupation: baker };
    await command('/v1/employments', { claimantId: ayaan, terms: job });
    const courseId = await announceCourse(api.platform, northgate, { title: 'Food hygiene', skills: [coded(hygiene)] });

    const { entries } = await claimantsFor(vacancyId);
    expect(entries.map(({ claimantName, score, consent }) => [claimantName?.given, score, consent])).toEqual([
      ['Ayaan', 33.3, 'to-be-asked'],
      ['Deqa', 20, 'to-be-asked'],
    ]);
    const [first] = entries;
    expect(first!.asked.find(({ code }) => code === hygiene)).toMatchObject({
      ...{ standing: 'missing', suggestedBy: baker },
      courses: [{ courseId, title: 'Food hygiene', startsOn: '2099-01-05', placesLeft: 4 }],
    });
    await declare(ayaan, hygiene);
    const page = await claimantsFor(vacancyId, '?limit=1');
    expect(page.entries).toMatchObject([{ claimantId: ayaan, score: 53.3 }]);
    const rest = await claimantsFor(vacancyId, `?limit=1&cursor=${page.next}`);
    expect([rest.entries.map(({ claimantId }) => claimantId), rest.next]).toEqual([[deqa], null]);

    expect((await vacanciesFor(deqa)).entries).toMatchObject([{ vacancyId, score: 20 }]);
    await command(`/v1/claimants/${deqa}/applications`, { vacancyId });
    expect((await claimantsFor(vacancyId)).entries.map(({ claimantId }) => claimantId)).toEqual([ayaan]);
    expect(await vacanciesFor(deqa)).toMatchObject({ entries: [], reason: 'nothing-in-common' });
  });

  it('show nobody whom the asker may not see, and who has several records once, with what all of them say', async () => {
    const vacancyId = await open(['T3.1', 'T3.2']);
    const [kept, stays, duplicate] = [
      await client('Idil', ['T3.1']),
      await client('Sahra', ['T3.1']),
      await client('Sahra', ['T3.2']),
    ];
    const elsewhere = randomUUID();
    const { name } = person('Xalimo', 'Invented');
    const registered = {
      kind: 'register',
      claimantId: elsewhere,
      details: { name },
      office: randomUUID(),
      ...days,
    } as const;
    await decide(decision(claimantDecider, elsewhere, registered));
    const declared = { kind: 'declare-skill', skill: 'T3.1', level: 'expert', ...days } as const;
    await decide(decision(claimantDecider, elsewhere, declared));
    const asker = randomUUID();
    await api.employ(asker, 'employer_adviser', northgate);
    const excluded = { excluded: { kind: 'person', id: asker }, reason: 'An invented quarrel' };
    await command(`/v1/claimants/${kept}/exclusions`, excluded);
    const merging = { into: stays, ground: 'claimant-said-so', reason: 'Registered twice' };
    await command(`/v1/claimants/${duplicate}/merge`, merging);
    const url = `/v1/vacancies/${vacancyId}/matches?atLeast=${await api.head()}`;
    const seen = (await api.get(url, { as: ['employer_adviser'], person: asker })).json<ClaimantMatchesAnswer>();
    expect(seen.entries.map(({ claimantId, score }) => [claimantId, score])).toEqual([[stays, 80]]);
    expect((await vacanciesFor(duplicate)).entries).toMatchObject([{ vacancyId, score: 80 }]);
    expect((await api.get(`/v1/vacancies/${randomUUID()}/matches`)).statusCode).toBe(404);
  });

  describe('of claimants of whom more is told', () => {
    const said = [
      { sex: 'female', ethnicity: 'somali', dateOfBirth: '2004-05-06', given: 'Aaron' },
      { sex: 'male', ethnicity: 'white', dateOfBirth: '1978-07-08', given: 'Yusra' },
      { sex: 'other', ethnicity: 'asian', dateOfBirth: '1951-03-04', given: 'Beth' },
    ] as const;

    const tell = async (id: Uuid, { sex, ethnicity, dateOfBirth, given }: (typeof said)[number]) => {
      const url = `/v1/claimants/${id}`;
      const characteristics = Object.entries({ sex, ethnicity }).map(([name, value]) => ({ name, value }));
      await openClaim(id, '2024-02-01', { characteristics });
      const details = { name: { given, family: 'Abelfake' }, dateOfBirth };
      await command(`${url}/detail-corrections`, { details, reason: 'Passport seen' });
      await command(`${url}/languages`, { languages: ['so'], interpreterNeeded: true });
      await command(`${url}/communities`, { communities: ['somali'] });
      await command(`${url}/accessibility-needs`, { needs: 'Reads large print only' });
      await command(`${url}/barriers`, { theme: 'health', severity: 'high' });
      await command(`${url}/supporters`, { kind: 'elder', name: 'Mr Elmi Invented' });
    };

    /** Both lists for three who were born decades apart, two of whom have the same skill, and again after each has told who they are. */
    async function matchesAsMoreIsTold(skills: readonly [string, string]) {
      const vacancyId = await open(skills);
      const three = [
        await client('Warsan', skills.slice(0, 1), { dateOfBirth: '1951-03-04' }),
        await client('Hibo', skills, { dateOfBirth: '1978-07-08' }),
        await client('Nadif', skills.slice(0, 1), { dateOfBirth: '2004-05-06' }),
      ];
      const shown = async () => [
        (await claimantsFor(vacancyId)).entries.map(({ claimantName: _, ...entry }) => entry),
        (await vacanciesFor(three[2]!)).entries,
      ];
      const first = await shown();
      const after: object[] = [];
      for (const [at, one] of said.entries()) {
        await tell(three[at]!, one);
        after.push(await shown());
      }
      return { scores: first[0]!.map((one) => 'score' in one && one.score), first, after };
    }

    const asOfAnybody = ({ first }: { readonly first: object }) => ({
      ...{ scores: [80, 40, 40], first, after: [first, first, first] },
    });

    it('stay as they are, in order and score, whoever they say they are', async () => {
      const matches = await matchesAsMoreIsTold(['T4.1', 'T4.2']);
      expect(matches).toEqual(asOfAnybody(matches));
    });

    afterEach(() => jest.restoreAllMocks());

    it.each(['ClaimantRegistered', 'ClaimantDetailsCorrected'] as const)(
      'would not, where the month of birth that %s tells of entered: a seeded defect',
      async (type) => {
        seedAge(type);
        const matches = await matchesAsMoreIsTold([`${type}-1`, `${type}-2`]);
        expect(matches).not.toEqual(asOfAnybody(matches));
      },
    );
  });
});

/** Nobody is found of whom an event of that type says that they were born before 1960: the day is sealed to folds, the month is not. */
function seedAge(type: 'ClaimantRegistered' | 'ClaimantDetailsCorrected'): void {
  const { keys, evolve } = matchableClaimantFold;
  const isSeeded = (event: Parameters<typeof keys>[0]) =>
    event.type === type && !isForgotten(event.data.birthMonth) && (event.data.birthMonth ?? '9999') < '1960';
  jest
    .spyOn(matchableClaimantFold, 'keys')
    .mockImplementation((event) =>
      isSeeded(event) && 'claimantId' in event.data ? [event.data.claimantId] : keys(event),
    );
  jest.spyOn(matchableClaimantFold, 'evolve').mockImplementation((rows, event, key) => {
    if (!isSeeded(event)) return evolve(rows, event, key);
    const { claimant } = type === 'ClaimantRegistered' ? evolve(rows, event, key) : rows;
    return { claimant: claimant.map((row) => ({ ...row, codes: [], forgotten: true })), held: [] };
  });
}
