import { casework, northgate, person, problemIn, type Done } from './support/casework';
import { useTestApi } from './support/test-api';

interface Entry {
  readonly type: string;
  readonly data: Record<string, unknown> | null;
  readonly enteredInError: { readonly on: string; readonly recordedAt: string } | null;
}

interface Shown {
  readonly claims: { readonly id: string }[];
  readonly employments: { readonly id: string }[];
  readonly barriers: { readonly barrierId: string }[];
}

const reason = 'Meant for somebody of the same name';
const today = new Date().toISOString().slice(0, 10);

describe('what was entered in error', () => {
  const api = useTestApi();
  const { register, command, openClaim, show } = casework(api);
  let amina: Done;
  let claim: Done;
  let later: Done;
  let job: Done;
  let barrier: Done;
  let talk: Done;

  const entriesOf = async (...types: string[]) => {
    const { entries } = await show<{ entries: Entry[] }>(`${amina.url}/timeline?limit=1000`);
    return entries.filter(({ type }) => types.includes(type));
  };

  beforeAll(async () => {
    amina = await register(person('Amina', 'Warsame'));
    claim = await openClaim(amina.id, '2024-01-08');
    await command(`${claim.url}/closure`, { destination: 'other-benefit', occurredAt: '2024-02-05' });
    await show(claim.url);
    later = await openClaim(amina.id, '2024-03-04');
    const terms = { startedOn: '2024-04-08', hours: 'full-time', employer: 'Example Kitchens Ltd' };
    job = await command('/v1/employments', { claimantId: amina.id, claimId: claim.id, terms });
    const housing = { theme: 'housing', severity: 'high', note: 'Sofa surfing', occurredAt: '2024-01-15' };
    barrier = await command(`${amina.url}/barriers`, housing);
    const said = { kind: 'practice-interview', channel: 'in-person', office: northgate, minutes: 25 };
    talk = await command('/v1/interactions', { claimantId: amina.id, ...said, occurredAt: '2024-01-15' });
  });

  it('was there before', async () => {
    expect(await show(later.url)).toMatchObject({ earlierClaimId: claim.id, enteredInErrorOn: null });
    expect(await show(amina.url)).toMatchObject({
      claims: [{ id: later.id }, { id: claim.id }],
      employments: [{ id: job.id, claimId: claim.id }],
      barriers: [{ barrierId: barrier.id }],
    });
  });

  it('is hidden from the record, with all that points to it', async () => {
    await command(`${claim.url}/error`, { reason, occurredAt: '2024-05-06' });
    expect(await show(later.url)).toMatchObject({ earlierClaimId: null });
    expect(await show(job.url)).toMatchObject({ claimId: null, employer: 'Example Kitchens Ltd' });
    const { claims, employments } = await show<Shown>(amina.url);
    expect(claims).toEqual([expect.objectContaining({ id: later.id, earlierClaimId: null })]);
    expect(employments).toEqual([expect.objectContaining({ id: job.id, claimId: null })]);

    await command(`${job.url}/error`, { reason, occurredAt: '2024-05-06' });
    await command(`${barrier.url}/error`, { reason, occurredAt: '2024-05-06' });
    await command(`${talk.url}/error`, { reason, occurredAt: '2024-05-06' });
    expect(await show<Shown>(amina.url)).toMatchObject({ claims: [{ id: later.id }], employments: [], barriers: [] });
  });

  it('says so where it is read by its id', async () => {
    expect(await show(claim.url)).toMatchObject({ enteredInErrorOn: '2024-05-06' });
    expect(await show(job.url)).toMatchObject({ enteredInErrorOn: '2024-05-06' });
  });

  it('is told nothing more', async () => {
    for (const [url, body] of [
      [`${claim.url}/payments`, { amountPence: 9_050, from: '2024-01-08', to: '2024-01-15' }],
      [`${claim.url}/error`, { reason }],
      [`${later.url}/reentry-link`, { earlierClaimId: claim.id }],
      [`${job.url}/evidence`, { evidence: 'payslip' }],
      [`${barrier.url}/resolution`, {}],
      ['/v1/employments', { claimantId: amina.id, claimId: claim.id, terms: { startedOn: today, hours: 'unknown' } }],
    ] as const) {
      const answer = await api.post(url, body);
      const refusal =
        url.endsWith('reentry-link') || url === '/v1/employments' ? 'claim-not-found' : 'entered-in-error';
      expect(await problemIn(api, answer)).toMatchObject({ type: `/problems/caseload/${refusal}` });
    }
  });

  it('makes no claim a re-entry', async () => {
    const other = await register(person('Ayaan', 'Yusuf'));
    const wrong = await openClaim(other.id, '2024-01-08');
    await command(`${wrong.url}/closure`, { destination: 'unknown', occurredAt: '2024-02-05' });
    await command(`${wrong.url}/error`, { reason });
    await show(wrong.url);
    const right = await openClaim(other.id, '2024-03-04');
    expect(await show(right.url, right)).toMatchObject({ revision: 0, earlierClaimId: null });
  });

  it('leaves room for a barrier of the same theme', async () => {
    const again = await command(`${amina.url}/barriers`, { theme: 'housing', severity: 'low' });
    expect(await show<Shown>(amina.url, again)).toMatchObject({ barriers: [{ barrierId: again.id, severity: 'low' }] });
  });

  it('keeps its entries in the timeline, without what they said; why, says the last one', async () => {
    const hidden = { data: null, enteredInError: { on: '2024-05-06', recordedAt: expect.any(String) } };
    const entries = await entriesOf('ClaimClosed', 'EmploymentStarted', 'InteractionLogged', 'BarrierIdentified');
    expect(entries).toHaveLength(5);
    expect(entries.filter(({ enteredInError }) => enteredInError !== null)).toEqual([
      expect.objectContaining({ type: 'EmploymentStarted', ...hidden }),
      expect.objectContaining({ type: 'ClaimClosed', ...hidden }),
      expect.objectContaining({ type: 'InteractionLogged', ...hidden }),
      expect.objectContaining({ type: 'BarrierIdentified', ...hidden }),
    ]);
    const errors = await entriesOf(
      ...['ClaimEnteredInError', 'EmploymentEnteredInError', 'BarrierEnteredInError', 'InteractionEnteredInError'],
    );
    expect(errors).toHaveLength(4);
    for (const error of errors) expect(error).toMatchObject({ data: { reason }, enteredInError: null });
    expect(await entriesOf('ClaimantRegistered', 'ReentryLinked')).toMatchObject([
      { data: { claimId: later.id }, enteredInError: null },
      { data: { name: { given: 'Amina' } }, enteredInError: null },
    ]);
  });
});
