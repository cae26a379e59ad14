import { addDays, londonDateOf } from '@alongside/kernel';
import { casework, person, problemIn } from './support/casework';
import { useTestApi } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const organisation = { kind: 'organisation', id: '0192d3c2-7e1a-7c33-9a55-00000000000d' };
const elder = { kind: 'person', id: '0192d3c2-7e1a-7c33-9a55-00000000000e' };
const act = { means: 'in-person', language: 'so', interpreterUsed: true };

interface Consents {
  readonly asAt: string;
  readonly entries: readonly { readonly purpose: string; readonly inForce: boolean; readonly state: string }[];
}

describe('the consents of a claimant', () => {
  const api = useTestApi();
  const { register, command, show } = casework(api);
  let claimant: string;
  const say = (path: string, body: object) => command(`${claimant}/consents/${path}`, body);

  beforeEach(async () => {
    claimant = (await register(person('Hodan', 'Ali'))).url;
  });

  it('are asked for, given, and withdrawn, each act with how it was said', async () => {
    await say('referral-to-support/requests', { recipients: [organisation], occurredAt: '2026-03-02' });
    const given = { recipients: [organisation, elder], act, occurredAt: '2026-03-02' };
    const first = await say('referral-to-support/grant', given);
    const consent = {
      id: first.id,
      claimantId: claimant.slice('/v1/claimants/'.length),
      purpose: 'referral-to-support',
      askedOn: '2026-03-02',
      askedFor: [organisation],
    };
    expect(await show(`${claimant}/consents`, first)).toEqual({
      asAt: today,
      entries: [
        {
          ...consent,
          revision: 1,
          state: 'given',
          inForce: true,
          givenOn: '2026-03-02',
          recipients: [organisation, elder],
          expiresOn: null,
          act: { on: '2026-03-02', ...act },
        },
      ],
    });
    expect(await say('referral-to-support/grant', given)).toMatchObject({ id: first.id, revision: 1 });
    const last = await say('referral-to-support/withdrawal', { act: { means: 'phone' } });
    expect(await show(`${claimant}/consents`, last)).toMatchObject({
      entries: [
        {
          ...consent,
          state: 'withdrawn',
          inForce: false,
          givenOn: null,
          recipients: [],
          act: { on: today, means: 'phone', language: null, interpreterUsed: null },
        },
      ],
    });
  });

  it('are each for one purpose, and in force until the day on which they expire', async () => {
    const grant = (expiresOn: string) => ({ recipients: [elder], expiresOn, act, occurredAt: '2026-03-02' });
    await say('told-to-an-employer/grant', grant(today));
    await say('referral-to-support/grant', grant(addDays(today, 1)));
    const refused = await say('research/refusal', { act: { means: 'paper' } });
    const { entries } = await show<Consents>(`${claimant}/consents`, refused);
    expect(entries.map(({ purpose, state, inForce }) => [purpose, state, inForce])).toEqual([
      ['referral-to-support', 'given', true],
      ['research', 'refused', false],
      ['told-to-an-employer', 'given', false],
    ]);
  });

  it('are refused by the rules, and of somebody who is not registered', async () => {
    const refusals: [string, object, string, number][] = [
      ['research/withdrawal', { act }, 'consent-not-in-force', 409],
      ['research/grant', { recipients: [elder], expiresOn: today, act }, 'out-of-order', 422],
      ['research/requests', { recipients: [elder], occurredAt: addDays(today, 1) }, 'in-the-future', 422],
    ];
    await say('referral-to-support/grant', { recipients: [elder], act });
    refusals.push(['referral-to-support/refusal', { act }, 'consent-in-force', 409]);
    for (const [path, body, type, status] of refusals)
      expect(await problemIn(api, await api.post(`${claimant}/consents/${path}`, body))).toMatchObject({
        type: `/problems/caseload/${type}`,
        status,
      });
    const nobody = '/v1/claimants/0192ffff-0000-7000-8000-000000000009/consents/research/refusal';
    expect(await problemIn(api, await api.post(nobody, { act }))).toMatchObject({
      type: '/problems/caseload/claimant-not-found',
    });
  });
});
