import { randomUUID } from 'node:crypto';
import type { Role } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { casework, northgate, person } from './support/casework';
import { advisor, useTestApi } from './support/test-api';

const southgate: Uuid = '0192cccc-0000-7000-8000-0000000000d1';
const hidden = [
  ...['dateOfBirth', 'birthMonth', 'nationalInsuranceNumber', 'accessibilityNeeds', 'communities'],
  ...['flags', 'supporters', 'exclusions', 'mergedInto.reason', 'mergedRecords.reason'],
  ...['claims.weeklyAmountPence', 'claims.weeklyAmountFrom', 'claims.paidPence'],
  ...[
    'employments.sustained.note',
    'employments.healthIssues',
    'employments.endReason',
    'employments.lossContactClosed',
  ],
];
const secrets = [
  '1994-07',
  'AB123456C',
  'A ramp',
  'somali',
  'Invented Elder',
  'An invented quarrel',
  'payment-problem',
  '7120',
  '8480',
];

describe("a claimant's record", () => {
  const api = useTestApi({ offices: [] });
  const { register, openClaim, command } = casework(api);
  const adviser = randomUUID();
  let url: string;

  beforeAll(async () => {
    await api.employ(advisor, 'advisor', northgate);
    await api.employ(adviser, 'employer_adviser', northgate);
    const details = { dateOfBirth: '1994-07-21', nationalInsuranceNumber: 'AB123456C' };
    const amina = await register(person('Amina', 'Warsame', details));
    url = amina.url;
    await command(`${url}/accessibility-needs`, { needs: 'A ramp' });
    await command(`${url}/communities`, { communities: ['somali'] });
    await command(`${url}/supporters`, { kind: 'elder', name: 'Invented Elder' });
    await command(`${url}/notes`, { words: 'Was paid too little', flag: 'payment-problem' });
    const excluded = { kind: 'person', id: randomUUID() };
    await command(`${url}/exclusions`, { excluded, reason: 'An invented quarrel' });
    const claim = await openClaim(amina.id, '2024-01-08', { weeklyAmountPence: 7_120 });
    await command(`${claim.url}/payments`, { amountPence: 8_480, from: '2024-01-08', to: '2024-01-22' });
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
  });

  const show = (who: Uuid, ...as: Role[]) => api.get(url, { person: who, as, purpose: 'job-search' });

  it('is whole to an advisor of the office', async () => {
    const answer = await show(advisor, 'advisor');
    expect(answer.json()).toMatchObject({ masked: [] });
    expect(secrets.filter((secret) => !answer.body.includes(secret))).toEqual([]);
  });

  it('shows an employer adviser what finding a job takes, and neither birth, numbers, amounts nor others', async () => {
    const answer = await show(adviser, 'employer_adviser');
    expect(answer.json()).toMatchObject({
      ...{ name: { given: 'Amina', family: 'Warsame' }, masked: hidden },
      ...{ dateOfBirth: null, nationalInsuranceNumber: null, supporters: null, exclusions: null },
      claims: [{ benefit: expect.any(String), weeklyAmountPence: null, weeklyAmountFrom: null, paidPence: null }],
    });
    expect(secrets.filter((secret) => answer.body.includes(secret))).toEqual([]);
    expect((await api.get(url, { person: adviser, as: ['employer_adviser'], purpose: null })).statusCode).toBe(400);
  });

  it('shows an employer adviser as little of the past', async () => {
    const asked = { person: adviser, as: ['employer_adviser'], purpose: 'job-search' } as const;
    const answer = await api.get(`${url}?asAt=2024-01-08`, asked);
    expect(answer.json()).toMatchObject({ asAt: '2024-01-08', masked: hidden, claims: [{ paidPence: null }] });
    expect(secrets.filter((secret) => answer.body.includes(secret))).toEqual([]);
  });

  it('is not whole to somebody for being an advisor elsewhere', async () => {
    const both = randomUUID();
    await api.employ(both, 'employer_adviser', northgate);
    await api.employ(both, 'advisor', southgate);
    expect((await show(both, 'advisor', 'employer_adviser')).json()).toMatchObject({ masked: hidden });
    expect((await show(both, 'advisor')).statusCode).toBe(404);
  });
});
