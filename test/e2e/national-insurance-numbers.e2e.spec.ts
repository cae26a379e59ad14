import { casework, person, problemIn } from './support/casework';
import { singleStreamRun, useTestApi } from './support/test-api';
import { spellings, wholeText } from './support/whole-text';

const ways = singleStreamRun ? [false] : [true, false];

describe.each(ways)('a National Insurance number (several streams in one append: %s)', (atomicStreams) => {
  const api = useTestApi({ atomicStreams });
  const { register, command, show } = casework(api);
  const numbered = (given: string, nationalInsuranceNumber: string) =>
    person(given, 'Ali', { nationalInsuranceNumber });

  it('goes to exactly one of two who are registered under it at the same moment, twenty times over', async () => {
    await api.token(['advisor']);
    let before = await api.head();
    for (let race = 0; race < 20; race++) {
      const number = `AB1234${String(race).padStart(2, '0')}C`;
      const answers = await Promise.all(
        ['Hodan', 'Hibo'].map((given) => api.post('/v1/claimants', { details: numbered(given, number) })),
      );
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
      const [won, lost] = answers.sort((a, b) => a.statusCode - b.statusCode);
      const problem = await problemIn(api, lost!);
      expect(problem).toMatchObject({ type: '/problems/caseload/national-insurance-number-taken' });
      expect(lost!.body).not.toContain(number);
      const { position } = won!.json<{ position: string }>();
      expect(await show(won!.headers['location'] as string, { position })).toMatchObject({
        nationalInsuranceNumber: number,
      });
      // The reservation and the registration of the one, nothing of the other.
      const { events } = await api.platform.store.readAll(before, { limit: 10 });
      expect(events.map(({ type }) => type)).toEqual(['NationalInsuranceNumberReserved', 'ClaimantRegistered']);
      before = await api.head();
    }
  });

  it('is given to nobody else while somebody has it, however it is written', async () => {
    await register(numbered('Amina', 'CE123456A'));
    const answer = await api.post('/v1/claimants', { details: numbered('Hibo', ' ce 12 34 56 a') });
    expect(answer.statusCode).toBe(409);
  });

  it('is free for others once the record of its holder is corrected to another one, or to none', async () => {
    const holder = await register(numbered('Ayaan', 'CE123456B'));
    const details = numbered('Ayaan', 'CE123456C');
    await command(`${holder.url}/detail-corrections`, { details, reason: 'A slip of the pen' });
    const heir = await register(numbered('Hibo', 'CE123456B'));
    expect((await api.post('/v1/claimants', { details: numbered('Nadif', 'CE123456C') })).statusCode).toBe(409);
    const none = { details: person('Ayaan', 'Ali'), reason: 'Not hers either' };
    const corrected = await command(`${holder.url}/detail-corrections`, none);
    await register(numbered('Nadif', 'CE123456C'));
    expect(await show(holder.url, corrected)).toMatchObject({ nationalInsuranceNumber: null });
    expect(await show(heir.url)).toMatchObject({ nationalInsuranceNumber: 'CE123456B' });
  });

  it('stays with its holder where the correction to another one is refused', async () => {
    const holder = await register(numbered('Filsan', 'CE123456D'));
    await register(numbered('Deqa', 'JG123456A'));
    const details = numbered('Filsan', 'JG123456A');
    const answer = await api.post(`${holder.url}/detail-corrections`, { details, reason: 'Her letter says so' });
    expect(answer.statusCode).toBe(409);
    expect((await api.post('/v1/claimants', { details: numbered('Hibo', 'CE123456D') })).statusCode).toBe(409);
    expect(await show(holder.url)).toMatchObject({ revision: 0, nationalInsuranceNumber: 'CE123456D' });
  });

  it('that is none is refused without being repeated', async () => {
    const answer = await api.post('/v1/claimants', { details: numbered('Hodan', 'QQ123456C') });
    expect(await problemIn(api, answer)).toMatchObject({
      type: '/problems/caseload/national-insurance-number-invalid',
      status: 422,
    });
    expect(answer.body).not.toContain('QQ123456C');
  });
});

describe('what a claimant is asked for and nobody else is to know', () => {
  const api = useTestApi();
  const { register, command, openClaim } = casework(api);
  const secrets = ['JG987654B', 'jg 98 76 54 b', 'Zebedee', 'Quillfeather', 'zebedee@example.org', 'Sofa surfing'];
  const told = ['Hearing loop please', 'Example Kitchens', 'A typing slip', 'Cellar cook'];
  const said: string[] = [];

  beforeAll(async () => {
    const details = person('Zebedee', 'Quillfeather', {
      nationalInsuranceNumber: 'jg 98 76 54 b',
      contact: { email: 'zebedee@example.org' },
    });
    const { id, url } = await register(details);
    await command(`${url}/barriers`, { theme: 'housing', severity: 'high', note: 'Sofa surfing' });
    await command(`${url}/accessibility-needs`, { needs: 'Hearing loop please' });
    await command(`${url}/skills`, { skill: 'S1.4.1', level: 'expert', workHistory: 'Cellar cook' });
    const claim = await openClaim(id, '2024-01-08');
    await command(`${claim.url}/adjustments`, { weeklyAmountPence: 9_000, reason: 'A typing slip' });
    const terms = { startedOn: '2024-02-05', hours: 'full-time', employer: 'Example Kitchens' };
    await command('/v1/employments', { claimantId: id, terms });
    const refused = [
      await api.post('/v1/claimants', { details }),
      await api.post('/v1/claimants', { details: { ...details, nickname: 'Zebedee' } }),
      await api.post('/v1/claimants', { details: { ...details, name: 'Zebedee Quillfeather' } }),
      await api.post('/v1/claimants', `{"details": {"name": {"given": "Zebedee", "family": "Quillfeather"`),
      await api.get(`${url}?name=Zebedee`),
      await api.get(`/v1/claimants/Quillfeather`),
      await api.get(`/v1/nowhere/JG987654B`),
      await api.get(`${url}/timeline?cursor=Zebedee`),
    ];
    const answered = await api.get(`${url}/timeline`);
    expect(answered.body).toContain('Quillfeather');
    said.push(
      ...refused.flatMap(({ statusCode, body, headers }) => {
        expect(statusCode).toBeGreaterThanOrEqual(400);
        return [body, JSON.stringify(headers)];
      }),
    );
  });

  it.each([...secrets, ...told])('stands in no log line, no refusal and no table in clear: %s', async (secret) => {
    const texts = {
      log: api.logged,
      refusals: said.join('\n'),
      main: await wholeText(api.databases.main),
      keys: await wholeText(api.databases.keys),
    };
    expect(texts.log).toContain('/v1/claimants/:id');
    expect(texts.main).toContain('ClaimantRegistered');
    for (const [place, text] of Object.entries(texts)) {
      const found = spellings(secret).filter((spelling) => text.includes(spelling));
      expect({ place, found }).toEqual({ place, found: [] });
    }
  });

  it('would be found in any of these spellings, were it there', () => {
    const inClear = ['xJG987654B', 'yyJG987654Bz', 'JG987654B'];
    for (const text of inClear) {
      const bytes = Buffer.from(text);
      for (const encoded of [text, bytes.toString('hex'), bytes.toString('base64')])
        expect(spellings('JG987654B').some((spelling) => encoded.includes(spelling))).toBe(true);
    }
  });
});
