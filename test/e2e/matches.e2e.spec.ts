import { randomUUID } from 'node:crypto';
import { claimantDecider } from '@alongside/caseload';
import { decision, type Decision } from '@alongside/commands';
import { londonDateOf, type Uuid } from '@alongside/kernel';
import type {
  ClaimantMatchesAnswer,
  VacancyMatchesAnswer,
} from '../../libs/contexts/skills-matching/src/api/match.dto';
import { courseDecider } from '../../libs/contexts/skills-matching/src/domain/course/course.decider';
import { taxonomyDecider } from '../../libs/contexts/skills-matching/src/domain/taxonomy/taxonomy.decider';
import type { PublishedConcept } from '../../libs/contexts/skills-matching/src/domain/taxonomy-sheet/published-concept';
import { taxonomySheetDecider } from '../../libs/contexts/skills-matching/src/domain/taxonomy-sheet/taxonomy-sheet.decider';
import { closeVacancy, openVacancy } from '../support/open-vacancy';
import { casework, northgate, person } from './support/casework';
import { advisor, useTestApi } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const days = { occurredAt: '2024-01-01', today };
const version = { taxonomy: 'esco', version: '1.2.0' };

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

  async function client(given: string, skills: readonly string[] = []): Promise<Uuid> {
    const { id } = await register(person(given, 'Invented'));
    await assign(id, advisor, '2024-01-01');
    for (const skill of skills) await declare(id, skill);
    return id;
  }
  const declare = (id: Uuid, skill: string) => command(`/v1/claimants/${id}/skills`, { skill, level: 'advanced' });

  /** Two skills below one group, one below none, and an occupation that takes one of them. */
  async function publishTaxonomy(): Promise<void> {
    const skill = (code: string, label: string, reuseLevel: string) =>
      ({ code, kind: 'skill', label, reuseLevel }) as const;
    const concepts: PublishedConcept[] = [
      { code: 'T1', kind: 'skill-group', label: 'preparing dough' },
      skill('T1.1', 'bake bread', 'sector-specific'),
      skill(pastry, 'make pastry', 'sector-specific'),
      skill(hygiene, 'comply with food hygiene', 'cross-sector'),
      { code: baker, kind: 'occupation', label: 'baker' },
    ];
    const sheet = { ...version, sheet: 0, digest: 'a1', ...days };
    const concept = { kind: 'publish-concepts', part: 'skills', language: 'en', ...sheet, concepts } as const;
    await decide(decision(taxonomySheetDecider, randomUUID(), concept));
    const broader = [
      { code: 'T1.1', broader: ['T1'] },
      { code: pastry, broader: ['T1'] },
    ];
    const relations = { kind: 'publish-relations', part: 'broader-skills', ...sheet, relations: broader } as const;
    await decide(decision(taxonomySheetDecider, randomUUID(), relations));
    const takes = [{ code: baker, essential: [hygiene], optional: [] }];
    const takesSkills = { kind: 'publish-relations', part: 'occupation-skills', ...sheet, relations: takes } as const;
    await decide(decision(taxonomySheetDecider, randomUUID(), takesSkills));
    const parts = [{ part: 'skills', language: 'en', digest: 'a1', count: concepts.length }] as const;
    const published = { kind: 'publish-version', ...version, attribution: 'Nobody', parts, ...days } as const;
    await decide(decision(taxonomyDecider, randomUUID(), published));
  }

  beforeAll(publishTaxonomy);

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
    const [courseId, offices] = [randomUUID(), [northgate]];
    const terms = { title: 'Food hygiene', skills: [coded(hygiene)], places: 4, costPence: 0, offices, language: 'en' };
    const taught = { ...terms, startsOn: '2099-01-05', endsOn: '2099-02-05' };
    const announce = { kind: 'announce', courseId, providerId: randomUUID(), terms: taught, ...days } as const;
    await decide(decision(courseDecider, courseId, announce));

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

  it('stay as they are, in order and score, whatever else is said of who a claimant is', async () => {
    const vacancyId = await open(['T4.1', 'T4.2']);
    const [warsan, hibo, nadif] = [
      await client('Warsan', ['T4.1']),
      await client('Hibo', ['T4.1', 'T4.2']),
      await client('Nadif', ['T4.1']),
    ];
    const told = async () => (await claimantsFor(vacancyId)).entries.map(({ claimantName: _, ...entry }) => entry);
    const before = [await told(), (await vacanciesFor(nadif)).entries];
    expect(before[0]!.map((entry) => 'score' in entry && entry.score)).toEqual([80, 40, 40]);
    for (const [id, sex, ethnicity, dateOfBirth, given] of [
      [warsan, 'female', 'somali', '1951-03-04', 'Aaron'],
      [hibo, 'male', 'white', '2004-05-06', 'Yusra'],
      [nadif, 'other', 'asian', '1978-07-08', 'Beth'],
    ] as const) {
      const details = { name: { given, family: 'Abelfake' }, dateOfBirth };
      const url = `/v1/claimants/${id}`;
      const said = { sex, ethnicity };
      await openClaim(id, '2024-02-01', {
        characteristics: Object.entries(said).map(([name, value]) => ({ name, value })),
      });
      await command(`${url}/detail-corrections`, { details, reason: 'Passport seen' });
      await command(`${url}/languages`, { languages: ['so'], interpreterNeeded: true });
      await command(`${url}/communities`, { communities: ['somali'] });
      await command(`${url}/accessibility-needs`, { needs: 'Reads large print only' });
      await command(`${url}/barriers`, { theme: 'health', severity: 'high' });
      await command(`${url}/supporters`, { kind: 'elder', name: 'Mr Elmi Invented' });
      expect([await told(), (await vacanciesFor(nadif)).entries]).toEqual(before);
    }
  });
});
