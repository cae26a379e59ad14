import { randomUUID } from 'node:crypto';
import type { Role } from '@alongside/http';
import { londonDateOf, type Uuid } from '@alongside/kernel';
import type {
  ClaimantMatchesAnswer,
  VacancyMatchesAnswer,
} from '../../libs/contexts/skills-matching/src/api/match.dto';
import type { SkillAlignmentRecord } from '../../libs/contexts/skills-matching/src/read-models/alignment/alignment.record';
import type { EnrolmentRecord } from '../../libs/contexts/skills-matching/src/read-models/enrolment/enrolment.record';
import type { CourseResultRecord } from '../../libs/contexts/skills-matching/src/read-models/results/course-result.record';
import { completeCourse } from '../support/complete-course';
import { cooking, foodHygiene, kitchenAssistant, kitchenTaxonomy } from '../support/kitchen-taxonomy';
import { publishTaxonomy } from '../support/publish-taxonomy';
import { casework, person, problemIn } from './support/casework';
import { useTestApi, type Request } from './support/test-api';

const address = `http://data.europa.eu/esco/skill/${foodHygiene}`;
const today = londonDateOf(new Date().toISOString());

interface Page<Entry> {
  readonly entries: readonly Entry[];
  readonly total: number;
}

/**
 * Skills-Matching, as the pilot had it: what local providers teach is brought to what employers ask for. An office, two providers, an
 * advisor with two claimants, and employers who look for people who know food hygiene. It is one story, told from the first gap to the hire.
 */
describe('the Skills-Matching platform', () => {
  const api = useTestApi({ offices: [] });
  const { command, takeOn } = casework(api);
  type Who = Pick<Request, 'as' | 'person'>;
  const staff = (role: Role): Who & { readonly person: Uuid } => ({ as: [role], person: randomUUID() });
  const administrator = { as: ['administrator'] } as const;
  const [advisor, leader, adviser, teacher, otherTeacher] = [
    staff('advisor'),
    staff('team_leader'),
    staff('employer_adviser'),
    staff('training_provider'),
    staff('training_provider'),
  ];
  let office: Uuid;
  let provider: Uuid;
  let otherProvider: Uuid;
  let amina: Uuid;
  let jamal: Uuid;
  let course: Uuid;
  let enrolment: Uuid;
  let vacancy: Uuid;

  const seen = async <Shown>(url: string, who: Who): Promise<Shown> => {
    const atLeast = `${url.includes('?') ? '&' : '?'}atLeast=${await api.head()}`;
    const answer = await api.get(`${url}${atLeast}`, who);
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer.json<Shown>();
  };
  const alignment = (period?: string) => `/v1/offices/${office}/skills-alignment${period ? `?period=${period}` : ''}`;
  const terms = (more: object = {}) => ({
    title: 'Food hygiene, level 2',
    skills: [{ taxonomy: 'esco', code: address, label: 'comply with food safety and hygiene', level: 'intermediate' }],
    ...{ places: 1, startsOn: today, endsOn: '2099-06-30', costPence: 4_500, offices: [office], language: 'en' },
    ...more,
  });
  const announce = async (more: object = {}, who: Who = teacher, providerId = provider) =>
    (await command('/v1/courses', { providerId, terms: terms(more) }, who)).id;
  const consent = (claimant: Uuid, purpose: string, what: 'grant' | 'withdrawal' = 'grant') =>
    command(
      `/v1/claimants/${claimant}/consents/${purpose}/${what}`,
      {
        act: { means: 'in-person' },
        ...(what === 'grant' && { recipients: [{ kind: 'organisation', id: provider }], occurredAt: '2024-01-08' }),
      },
      advisor,
    );
  const refer = async (claimant: Uuid, courseId: Uuid, more: object = {}) =>
    (await command(`/v1/claimants/${claimant}/enrolments`, { courseId, name: 'Amina E.', ...more }, advisor)).id;

  const vacanciesFor = (claimant: Uuid) => seen<VacancyMatchesAnswer>(`/v1/claimants/${claimant}/matches`, advisor);
  const claimantsFor = (id: Uuid) => seen<ClaimantMatchesAnswer>(`/v1/vacancies/${id}/matches`, advisor);

  beforeAll(async () => {
    await publishTaxonomy(api.platform, kitchenTaxonomy);
    const day = { occurredAt: '2024-01-01' };
    office = (await command('/v1/offices', { name: 'Harlesden', area: 'brent', ...day }, administrator)).id;
    const kinds = ['training-provider'];
    const register = async (name: string) =>
      (await command('/v1/organisations', { name, kinds, ...day }, administrator)).id;
    [provider, otherProvider] = [await register('Invented Kitchen School'), await register('Made-up Academy')];
    await api.employ(advisor.person, 'advisor', office);
    await api.employ(leader.person, 'team_leader', office);
    await api.employ(adviser.person, 'employer_adviser', office);
    await api.employ(teacher.person, 'training_provider', provider);
    await api.employ(otherTeacher.person, 'training_provider', otherProvider);
    const claim = async (given: string): Promise<Uuid> => {
      const details = person(given, 'Example', { dateOfBirth: '1990-03-14', contact: { phone: '020 7946 0011' } });
      const id = await takeOn(office, advisor, details);
      await consent(id, 'referral-to-training');
      return id;
    };
    [amina, jamal] = [await claim('Amina'), await claim('Jamal')];
  });

  it('the office sees that nobody has what its vacancies ask for, and that no course teaches it', async () => {
    const offer = (terms: object) => {
      const all = { kind: 'job', description: 'Early shifts', employer: { name: 'Invented Canteen' }, ...terms };
      return command('/v1/vacancies', { office, terms: all, occurredAt: '2024-01-08' }, adviser);
    };
    const esco = (code: string, label?: string) => ({ taxonomy: 'esco', code, ...(label && { label }) });
    const assistant = {
      ...{ title: 'Kitchen assistant', occupation: esco(kitchenAssistant), places: 2 },
      ...{ requiredSkills: [esco(address, 'food hygiene')], wantedSkills: [esco(cooking)] },
    };
    vacancy = (await offer(assistant)).id;
    await offer({ title: 'Waiter', wantedSkills: [esco(foodHygiene)] });
    const { entries, ...page } = await seen<Page<SkillAlignmentRecord>>(alignment(), leader);
    expect(page).toMatchObject({ total: 2, formula: 'required + wanted / 2 - held - (taught - completed)' });
    const reasons = ['held-by-nobody', 'not-taught'];
    const hygiene = { skill: foodHygiene, label: 'comply with food safety', required: 2, wanted: 1 };
    const vegetables = { skill: cooking, label: 'cook vegetables', required: 0, wanted: 2 };
    expect(entries).toMatchObject([
      { ...hygiene, held: 0, taught: 0, gap: 2.5, reasons },
      { ...vegetables, held: 0, taught: 0, gap: 1, reasons },
    ]);
    expect(await seen<Page<object>>(entries[0]!.demandedQuery!, leader)).toMatchObject({ total: 2 });
  });

  it('a provider announces a course, and the office finds it by skill, office, days and free places', async () => {
    course = await announce();
    const query = `skill=${encodeURIComponent(foodHygiene)}&office=${office}&period=${today}..${today}&placesLeft=1`;
    const found = await seen<Page<object>>(`/v1/courses?${query}&text=hygiene`, advisor);
    expect(found).toMatchObject({
      total: 1,
      entries: [{ id: course, providerId: provider, state: 'open', placesLeft: 1 }],
    });
    expect(await seen<Page<object>>(`/v1/courses?${query}&state=full`, advisor)).toMatchObject({ total: 0 });
    const elsewhere = await seen<Page<object>>(`/v1/courses?skill=S1.4.1&office=${office}`, advisor);
    expect(elsewhere).toMatchObject({ total: 0 });
  });

  it('a provider sees its own courses and no other, by any path', async () => {
    const other = await announce(
      { title: 'Welding', skills: [{ taxonomy: 'esco', code: 'S8.6.6' }] },
      otherTeacher,
      otherProvider,
    );
    const mine = await seen<Page<{ id: Uuid }>>('/v1/courses', teacher);
    expect(mine.entries.map(({ id }) => id)).toEqual([course]);
    expect(await seen(`/v1/courses?provider=${otherProvider}`, teacher)).toMatchObject({ total: 0 });
    const unknown = randomUUID();
    const bare = ({ body, statusCode }: { body: string; statusCode: number }) => [
      statusCode,
      body.replace(/urn:uuid:[0-9a-f-]+/, ''),
    ];
    for (const rest of ['', '/enrolments'])
      expect(bare(await api.get(`/v1/courses/${other}${rest}`, teacher))).toEqual(
        bare(await api.get(`/v1/courses/${unknown}${rest}`, teacher)),
      );
    for (const [rest, body] of Object.entries({
      changes: { terms: terms(), reason: 'moved' },
      closure: { reason: 'full' },
      cancellation: { reason: 'too-few' },
      error: { reason: 'never-offered' },
    }))
      expect((await api.post(`/v1/courses/${other}/${rest}`, body, teacher)).statusCode).toBe(404);
    expect((await api.get(`/v1/organisations/${otherProvider}/enrolments`, teacher)).statusCode).toBe(403);
    const forAnother = await api.post('/v1/courses', { providerId: otherProvider, terms: terms() }, teacher);
    expect(await problemIn(api, forAnother)).toMatchObject({ type: '/problems/http/missing-place' });
  });

  it('a claimant who can cook is shown the kitchen that asks for more, what she lacks, and the course that teaches it', async () => {
    await command(`/v1/claimants/${amina}/skills`, { skill: cooking, level: 'advanced' }, advisor);
    const { entries } = await vacanciesFor(amina);
    expect(entries).toMatchObject([{ vacancyId: vacancy, title: 'Kitchen assistant', score: 16, ofOwnOffice: true }]);
    expect(entries[0]!.asked).toMatchObject([
      { code: foodHygiene, as: 'required', standing: 'missing', courses: [{ courseId: course, placesLeft: 1 }] },
      { code: cooking, as: 'wanted', standing: 'matched', source: 'declared', adds: 16 },
      { code: kitchenAssistant, as: 'occupation', standing: 'missing', courses: [] },
    ]);
    expect((await claimantsFor(vacancy)).entries).toMatchObject([{ claimantId: amina, score: 16 }]);
  });

  it('she is referred, and the provider learns a name and no more than was agreed to', async () => {
    const contact = { phone: '020 7946 0011' };
    const told = await api.post(`/v1/claimants/${amina}/enrolments`, { courseId: course, name: 'A', contact }, advisor);
    expect(await problemIn(api, told)).toMatchObject({ type: '/problems/skills-matching/contact-consent-needed' });
    enrolment = await refer(amina, course, { note: 'Cooks at home' });
    const { entries, ...page } = await seen<Page<EnrolmentRecord>>(`/v1/courses/${course}/enrolments`, teacher);
    expect(page).toEqual({ total: 1, next: null });
    expect(entries).toMatchObject([{ id: enrolment, name: 'Amina E.', note: 'Cooks at home', contact: null }]);
    const text = (await api.get(`/v1/enrolments/${enrolment}`, teacher)).body;
    for (const word of ['1990-03-14', '7946', 'universal-credit', 'Example']) expect(text).not.toContain(word);
    expect((await api.get(`/v1/claimants/${amina}`, teacher)).statusCode).toBe(403);
    expect((await api.get(`/v1/enrolments/${enrolment}`, otherTeacher)).statusCode).toBe(404);
    expect((await api.post(`/v1/enrolments/${enrolment}/place`, {}, otherTeacher)).statusCode).toBe(404);
  });

  it('two are enrolled into the last place at once: one is, and the other side is told whom to talk to', async () => {
    const other = await refer(jamal, course, { name: 'Jamal E.' });
    const [first, second] = await Promise.all([
      api.post(`/v1/enrolments/${enrolment}/place`, {}, teacher),
      api.post(`/v1/enrolments/${other}/place`, {}, teacher),
    ]);
    const lost = [first, second].filter(({ statusCode }) => statusCode === 409);
    expect(lost).toHaveLength(1);
    expect(await problemIn(api, lost[0]!)).toMatchObject({
      type: '/problems/skills-matching/no-place-left',
      talkTo: { id: teacher.person },
    });
    expect(await seen(`/v1/courses/${course}`, teacher)).toMatchObject({ placesLeft: 0, state: 'full' });
    const won = first === lost[0] ? other : enrolment;
    await command(`/v1/enrolments/${won}/drop-out`, { reason: 'caring' }, teacher);
    await command(`/v1/enrolments/${enrolment}/reopening`, { reason: 'Told of the wrong person' }, advisor);
    await command(`/v1/enrolments/${enrolment}/place`, {}, teacher);
  });

  it('the provider says who came and who completed it, and the record of the claimant has the skill', async () => {
    const url = `/v1/enrolments/${enrolment}`;
    await command(`${url}/sessions`, { attendance: 'missed' }, teacher);
    const corrected = { sessionOn: today, attendance: 'late', reason: 'Came after the break' };
    await command(`${url}/session-corrections`, corrected, teacher);
    await command(`${url}/completion`, { gained: [{ skill: address }] }, teacher);
    await command(`${url}/skill-withdrawals`, { skill: address, reason: 'The test is not marked yet' }, teacher);
    await command(`${url}/skills`, { gained: { skill: address } }, teacher);
    expect(await seen(url, advisor)).toMatchObject({
      state: 'completed',
      completedOn: today,
      sessions: [{ on: today, attendance: 'late' }],
      gained: [{ skill: foodHygiene, level: 'intermediate', on: today }],
    });
    const learnt = [{ skill: cooking }, { skill: foodHygiene, level: 'intermediate' }];
    expect(await seen(`/v1/claimants/${amina}`, advisor)).toMatchObject({ skills: learnt });
    const words = JSON.stringify(await seen<object>(`/v1/claimants/${amina}/timeline?limit=100`, advisor));
    expect(words).toContain('CourseCompleted');
    expect(words).not.toContain('Amina E.');
  });

  it('she is nearer to the kitchen by what she learnt, and comes first for whoever looks for its candidates', async () => {
    const { entries } = await vacanciesFor(amina);
    expect(entries.map(({ vacancyId, score }) => [vacancyId, score])).toEqual([
      [expect.not.stringContaining(vacancy), 60],
      [vacancy, 40],
    ]);
    expect(entries[1]!.asked).toMatchObject([
      { code: foodHygiene, standing: 'matched', source: 'gained', level: 'intermediate', adds: 24, courses: [] },
      { code: cooking, standing: 'matched', adds: 16 },
      { code: kitchenAssistant, standing: 'missing' },
    ]);
    await command(`/v1/claimants/${jamal}/skills`, { skill: cooking, level: 'expert' }, advisor);
    expect((await claimantsFor(vacancy)).entries).toMatchObject([
      { claimantId: amina, score: 40 },
      { claimantId: jamal, score: 16 },
    ]);
  });

  it('the gap is narrower by the place that was taught, and each count has the list of what it counts', async () => {
    const { entries } = await seen<Page<SkillAlignmentRecord>>(alignment(), leader);
    const reasons = ['held-by-too-few', 'taught-too-little'];
    expect(entries).toMatchObject([
      { skill: foodHygiene, held: 1, taught: 1, completed: 1, gap: 1.5, reasons },
      { skill: cooking, held: 2, taught: 0, gap: -1, reasons: ['covered'] },
      { skill: 'S8.6.6', required: 0, held: 0, taught: 1, gap: -1, reasons: ['not-asked-for'] },
    ]);
    const [one] = entries;
    expect(await seen<Page<object>>(one!.taughtQuery!, leader)).toMatchObject({ total: 1, entries: [{ id: course }] });
    const holders = await seen<Page<object>>(one!.heldQuery!, leader);
    expect(holders).toMatchObject({
      total: 1,
      entries: [{ claimantId: amina, claimantName: { given: 'Amina', family: 'Example' } }],
    });
    const past = await seen<Page<SkillAlignmentRecord>>(alignment('2024-01-01..2024-03-31'), leader);
    expect(past.entries).toMatchObject([
      { skill: foodHygiene, taught: 0, held: 1, reasons: ['held-by-too-few', 'not-taught'] },
      { skill: cooking },
    ]);
  });

  it('of those who completed a course it is shown who was hired for what it taught, once that can be said', async () => {
    const when = { title: 'Kitchen basics', startsOn: '2024-01-15', endsOn: '2024-03-01', places: 4 };
    const announced = { providerId: provider, terms: terms(when), occurredAt: '2024-01-02' };
    const { id: past } = await command('/v1/courses', announced, teacher);
    const url = `/v1/enrolments/${await refer(jamal, past, { occurredAt: '2024-01-10' })}`;
    await command(`${url}/place`, { occurredAt: '2024-01-10' }, teacher);
    await command(`${url}/completion`, { gained: [{ skill: address }], occurredAt: '2024-03-01' }, teacher);
    const applied = { vacancyId: vacancy, occurredAt: '2024-03-04' };
    const application = await command(`/v1/claimants/${jamal}/applications`, applied, advisor);
    await command(`${application.url}/acceptance`, { occurredAt: '2024-03-11' }, advisor);

    const results = `/v1/offices/${office}/course-results`;
    const { entries } = await seen<Page<CourseResultRecord>>(`${results}?weeks=13`, leader);
    expect(entries).toMatchObject([
      { courseId: past, completed: 1, mature: 1, asking: { count: 1, rate: 1, upper: 1 }, hired: { count: 1 } },
      { courseId: course, completed: 1, mature: 0, asking: { rate: null, reason: 'too-early' } },
    ]);
    expect(entries[0]!.asking.lower).toBeCloseTo(0.2065, 4);
    const hired = await seen<Page<EnrolmentRecord>>(entries[0]!.asking.query, leader);
    expect(hired).toMatchObject({ total: 1, entries: [{ claimantId: jamal }] });
    const without = `/v1/courses/${past}/enrolments?hired=none&weeks=13`;
    expect(await seen(without, leader)).toMatchObject({ total: 0 });
    expect((await api.get(without, teacher)).statusCode).toBe(403);
    const sooner = await seen<Page<CourseResultRecord>>(`${results}?weeks=1`, leader);
    expect(sooner.entries[0]).toMatchObject({ courseId: past, asking: { count: 0, rate: 0 } });
  });

  it('she is put forward and hired for work that asks for what she learnt: the place is taken, and nobody matches her any more', async () => {
    const applied = await command(`/v1/claimants/${amina}/applications`, { vacancyId: vacancy }, advisor);
    expect((await claimantsFor(vacancy)).entries.map(({ claimantId }) => claimantId)).not.toContain(amina);
    const occupation = { startedOn: today, hours: 'part-time', occupation: kitchenAssistant };
    await command(`${applied.url}/acceptance`, { note: 'Starts today', job: { terms: occupation } }, advisor);
    expect(await vacanciesFor(amina)).toMatchObject({ reason: 'hired', entries: [] });
    const { employmentId } = await seen<{ employmentId: Uuid }>(applied.url, advisor);
    expect(await seen(`/v1/employments/${employmentId}`, advisor)).toMatchObject({
      ...{ claimantId: amina, occupation: kitchenAssistant, employer: 'Invented Canteen' },
    });
    expect(await seen(`/v1/vacancies/${vacancy}`, adviser)).toMatchObject({ placesLeft: 0 });
    const { entries } = await seen<Page<SkillAlignmentRecord>>(alignment(), leader);
    const hygiene = entries.find(({ skill }) => skill === foodHygiene);
    expect(hygiene).toMatchObject({ required: 0, wanted: 1, held: 2, reasons: ['covered'] });

    const { entries: told } = await seen<Page<{ type: string }>>(`/v1/claimants/${amina}/timeline?limit=100`, advisor);
    const learns = ['SkillDeclared', 'EnrolmentReferred', 'ClaimantEnrolled', 'CourseCompleted'];
    const hired = ['ApplicationAccepted', 'EmploymentStarted'];
    const way = told.map(({ type }) => type).filter((type) => [...learns, ...hired].includes(type));
    const went = [...new Set(way.reverse())];
    expect([went.slice(0, 4), went.slice(4).sort()]).toEqual([learns, hired]);
  });

  it('once the consent is taken back the provider is told nothing of the person, the office alone says what was not learnt, and whoever excludes it is not there', async () => {
    const url = `/v1/courses/${course}/enrolments`;
    const ofAmina = async (who: Who) =>
      (await seen<Page<EnrolmentRecord>>(url, who)).entries.find(({ claimantId }) => claimantId === amina);
    await consent(amina, 'referral-to-training', 'withdrawal');
    const lost = { skill: foodHygiene, reason: 'Of another person' };
    expect(await ofAmina(teacher)).toMatchObject({
      ...{ state: 'completed', name: null, note: null, reason: null, withdrawnBy: null, lastNote: null },
      ...{ sessions: [], gained: [] },
    });
    expect((await api.post(`/v1/enrolments/${enrolment}/skill-withdrawals`, lost, teacher)).statusCode).toBe(409);
    expect(await ofAmina(leader)).toMatchObject({ name: 'Amina E.' });
    await command(`/v1/enrolments/${enrolment}/skill-withdrawals`, lost, advisor);
    expect(await seen(`/v1/claimants/${amina}`, advisor)).toMatchObject({ skills: [{ skill: cooking }] });
    expect((await api.get(`/v1/claimants/${amina}/timeline?limit=100`, advisor)).body).toContain('SkillTakenBack');
    const { total } = await seen<Page<EnrolmentRecord>>(url, teacher);
    const excluded = { kind: 'organisation', id: provider };
    await command(`/v1/claimants/${amina}/exclusions`, { excluded, reason: 'An invented quarrel' }, advisor);
    expect(await ofAmina(teacher)).toBeUndefined();
    expect(await seen(url, teacher)).toMatchObject({ total: total - 1 });
    expect((await api.get(`/v1/enrolments/${enrolment}`, teacher)).statusCode).toBe(404);
  });

  it('what the office withdrew a provider neither reads nor reopens, and what was entered in error is not there', async () => {
    const url = `/v1/enrolments/${await refer(jamal, await announce())}`;
    const withdrawal = { reason: 'another-course', by: 'claimant', note: 'Works nights' };
    await command(`${url}/withdrawal`, withdrawal, advisor);
    expect(await seen(url, teacher)).toMatchObject({
      state: 'withdrawn',
      reason: null,
      withdrawnBy: null,
      lastNote: null,
    });
    const reopening = { reason: 'Came back' };
    expect((await api.post(`${url}/reopening`, reopening, teacher)).statusCode).toBe(409);
    await command(`${url}/reopening`, reopening, advisor);
    expect(await seen(url, teacher)).toMatchObject({ state: 'referred', name: 'Amina E.' });
    await command(`${url}/error`, { reason: 'Another claimant' }, advisor);
    expect(await seen(url, advisor)).toMatchObject({ state: 'entered-in-error' });
    expect((await api.get(url, teacher)).statusCode).toBe(404);
  });

  it('analysts are told of the office and a quarter that is over, and of nobody in it', async () => {
    const days = { startsOn: '2024-04-08', endsOn: '2024-06-03' };
    const skill = { taxonomy: 'esco', code: foodHygiene };
    await completeCourse(api.platform, { office, title: 'Hygiene for many', skill, ...days, claimants: 9 });
    const told = (what: string, quarter = '2024-Q2') =>
      seen<object>(`/v1/offices/${office}/${what}/statistics?quarter=${quarter}`, { as: ['analyst'] });
    const hygiene = { skill: foodHygiene, label: 'comply with food safety', required: 2, wanted: 1 };
    expect(await told('skills-alignment')).toMatchObject({
      entries: [
        { skill: cooking, required: 0, wanted: 2, taught: 0, held: 0, gap: 1 },
        { ...hygiene, taught: 9, stillTaught: 0, held: 10, gap: -7.5 },
      ],
    });
    const all = { asking: 0, otherwise: 0, notHired: 10, completed: 10 };
    expect(await told('course-results')).toMatchObject({
      weeks: 26,
      entries: [{ title: 'Hygiene for many', ...all }],
      total: all,
    });

    // In the quarter before, Jamal alone had completed a course, and alone had the skill.
    expect(await told('skills-alignment', '2024-Q1')).toMatchObject({
      entries: [{}, { ...hygiene, taught: 4, held: null, gap: null }],
    });
    expect(await told('course-results', '2024-Q1')).toMatchObject({
      entries: [{ completed: null }],
      total: { asking: null },
    });
    const early = await api.get(`/v1/offices/${office}/course-results/statistics?quarter=2099-Q1`, { as: ['analyst'] });
    expect(await problemIn(api, early)).toMatchObject({ type: '/problems/skills-matching/quarter-not-over' });
  });
});
