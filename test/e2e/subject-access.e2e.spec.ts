import type { SubjectAccessAnswer } from '../../libs/contexts/privacy/src/api/subject-access.dto';
import { casework, person, problemIn, type Done } from './support/casework';
import { useTestApi } from './support/test-api';

describe('what is held about a person', () => {
  const api = useTestApi();
  const { register, openClaim } = casework(api);
  const officer = { as: ['privacy_officer'] } as const;
  let amina: Done;

  const held = (id: string, page = '') => api.get(`/v1/persons/${id}/subject-access${page}`, officer);

  beforeAll(async () => {
    amina = await register(person('Amina', 'Invented'));
    await openClaim(amina.id, '2024-01-08');
    await api.get(amina.url);
  });

  it('is told with who read it, and is a reading itself', async () => {
    const answer = await held(amina.id);
    expect(answer.statusCode).toBe(200);
    const { sections, readings } = answer.json<SubjectAccessAnswer>();
    const types = sections.flatMap(({ entries }) => entries).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['ClaimantRegistered', 'ClaimOpened']));
    expect(readings.map(({ route }) => route)).toContain('GET /v1/claimants/:id');
    const [latest] = (await held(amina.id)).json<SubjectAccessAnswer>().readings;
    expect(latest).toMatchObject({ purpose: 'subject-access', roles: ['privacy_officer'] });
  });

  it('is a page to print, too', async () => {
    const { headers, body, statusCode } = await held(amina.id, '/page');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('Invented');
  });

  it('is nothing of somebody unknown', async () => {
    const answer = await held('0192aaaa-0000-7000-8000-00000000dead');
    expect(answer.statusCode).toBe(404);
    expect((await problemIn(api, answer)).type).toContain('privacy/person-not-found');
  });
});
