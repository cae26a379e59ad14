import { casework, problemIn } from './support/casework';
import { useTestApi } from './support/test-api';

interface List {
  readonly id: string;
  readonly labels: { readonly en: string; readonly so: string };
  readonly codes: readonly object[];
}

describe('code lists', () => {
  const api = useTestApi();
  const { show, register, openClaim } = casework(api);

  it('say what can be said, in English and Somali, and since when', async () => {
    const { lists } = (await api.get('/v1/code-lists')).json<{ lists: List[] }>();
    expect(lists.map(({ id }) => id)).toEqual(expect.arrayContaining(['benefits', 'barrier-themes', 'communities']));
    for (const list of lists) expect((await api.get(`/v1/code-lists/${list.id}`)).json()).toEqual(list);
    const benefits = lists.find(({ id }) => id === 'benefits')!;
    expect(benefits.codes).toContainEqual({
      code: 'jsa',
      labels: { en: 'Jobseeker’s Allowance', so: 'Gunnada shaqo-doonka (JSA)' },
      from: '1996-10-07',
      to: null,
    });
    expect(benefits.codes).toContainEqual(expect.objectContaining({ code: 'incapacity-benefit', to: '2008-10-27' }));
  });

  it('are for everybody with a role, and for nobody else', async () => {
    expect((await api.get('/v1/code-lists', { as: ['desk_partner'] })).statusCode).toBe(200);
    expect((await api.get('/v1/code-lists', { as: null })).statusCode).toBe(401);
  });

  it('end somewhere', async () => {
    const answer = await api.get('/v1/code-lists/moods');
    expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/caseload/code-list-not-found', status: 404 });
  });

  it('refuse nothing: what is imported brings codes of its own', async () => {
    const { id } = await register({ name: { given: 'Amina', family: 'Warsame' } });
    const claim = await openClaim(id, '2024-01-08', { benefit: 'unemployment-insurance' });
    expect(await show(claim.url)).toMatchObject({ benefit: 'unemployment-insurance' });
  });
});
