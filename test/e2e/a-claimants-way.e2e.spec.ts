import { addDays, londonDateOf } from '@alongside/kernel';
import { casework, northgate, person, type Done } from './support/casework';
import { singleStreamRun, useTestApi } from './support/test-api';

const bothWays = [
  ['in one append', true],
  ['one after the other', false],
] as const;

interface Timeline {
  readonly entries: readonly { readonly type: string; readonly occurredAt: string; readonly data: object }[];
  readonly total: number;
  readonly next: string | null;
}

describe.each(bothWays.filter(([, atOnce]) => !(atOnce && singleStreamRun)))(
  'the way of a claimant, on a log that takes several streams %s',
  (_, atomicStreams) => {
    const api = useTestApi({ atomicStreams });
    const { register, command, edit, openClaim, show } = casework(api);
    let amina: Done;
    let claim: Done;
    let again: Done;
    let job: Done;

    beforeAll(() => expect(api.platform.store.capabilities).toEqual({ atomicStreams }));

    it('begins with a registration, which whoever registers sees at once', async () => {
      amina = await register(person('Amina', 'Warsame', { dateOfBirth: '1994-07-21' }), '2024-01-08');
      expect(amina).toMatchObject({ revision: 0, url: `/v1/claimants/${amina.id}` });
      expect(await show(amina.url, amina)).toEqual({
        id: amina.id,
        revision: 0,
        registeredOn: '2024-01-08',
        name: { given: 'Amina', family: 'Warsame' },
        dateOfBirth: '1994-07-21',
        birthMonth: '1994-07',
        contact: null,
        nationalInsuranceNumber: null,
        accessibilityNeeds: null,
        languages: [],
        interpreterNeeded: null,
        communities: [],
        skills: [],
        barriers: [],
        supporters: [],
        exclusions: [],
        flags: [],
        mergedInto: null,
        mergedRecords: [],
        claims: [],
        employments: [],
        masked: [],
      });
    });

    it('takes a National Insurance number in any spelling, and shows it in one', async () => {
      const hodan = await register(person('Hodan', 'Ali', { nationalInsuranceNumber: ' ab 12 34 56 c ' }));
      expect(await show(hodan.url, hodan)).toMatchObject({ revision: 0, nationalInsuranceNumber: 'AB123456C' });
    });

    it('goes on with a correction by who saw the record as it is, and not by who saw an older one', async () => {
      const details = person('Aamina', 'Warsame', {
        dateOfBirth: '1994-07-21',
        nationalInsuranceNumber: 'CE123456A',
        contact: { phone: '+44 20 7946 0000' },
      });
      const body = { details, reason: 'Misspelled at registration' };
      const corrected = await edit(`${amina.url}/detail-corrections`, 0, body);
      expect(corrected.revision).toBe(1);
      expect(await show(amina.url, corrected)).toMatchObject({
        revision: 1,
        name: { given: 'Aamina', family: 'Warsame' },
        contact: { phone: '+44 20 7946 0000' },
        nationalInsuranceNumber: 'CE123456A',
      });
      const stale = await api.post(
        `${amina.url}/languages`,
        { languages: ['so'], interpreterNeeded: true },
        {
          headers: { 'if-match': '"0"' },
        },
      );
      expect(stale.statusCode).toBe(412);
      expect(stale.headers['etag']).toBe('"1"');
    });

    it('keeps languages, communities, needs and skills as the claimant tells them', async () => {
      await command(`${amina.url}/languages`, { languages: ['so', 'en'], interpreterNeeded: true });
      await command(`${amina.url}/communities`, { communities: ['somali', 'parents'] });
      await command(`${amina.url}/accessibility-needs`, { needs: 'Step-free access' });
      const skill = { skill: 'S1.4.1', level: 'advanced', workHistory: 'Two years in a kitchen' };
      const declared = await command(`${amina.url}/skills`, skill);
      expect(await show(amina.url, declared)).toMatchObject({
        revision: 5,
        languages: ['so', 'en'],
        interpreterNeeded: true,
        communities: ['somali', 'parents'],
        accessibilityNeeds: 'Step-free access',
        skills: [{ skill: 'S1.4.1', level: 'advanced' }],
      });
    });

    it('writes nothing when told what it knows already', async () => {
      const before = await api.head();
      const told = await command(`${amina.url}/communities`, { communities: ['parents', 'somali'] });
      expect(told.revision).toBe(5);
      expect(await api.head()).toBe(before);
    });

    it('names a barrier, which is resolved later, once', async () => {
      const barrier = { theme: 'housing', severity: 'high', note: 'Sofa surfing', occurredAt: '2024-01-15' };
      const identified = await command(`${amina.url}/barriers`, barrier);
      expect(identified.url).toBe(`${amina.url}/barriers/${identified.id}`);
      const resolved = await command(`${identified.url}/resolution`, { occurredAt: '2024-02-01' });
      expect(await show(amina.url, resolved)).toMatchObject({
        barriers: [
          {
            barrierId: identified.id,
            theme: 'housing',
            severity: 'high',
            identifiedOn: '2024-01-15',
            resolvedOn: '2024-02-01',
          },
        ],
      });
      expect((await api.post(`${identified.url}/resolution`, {})).statusCode).toBe(409);
    });

    it('opens a claim, which is paid, adjusted and closed to work', async () => {
      claim = await openClaim(amina.id, '2024-01-08', {
        weeklyAmountPence: 8_480,
        characteristics: [{ name: 'sex', value: 'female' }],
      });
      await command(`${claim.url}/payments`, { amountPence: 8_480, from: '2024-01-08', to: '2024-01-15' });
      await command(`${claim.url}/payments`, { amountPence: 8_480, from: '2024-01-15', to: '2024-01-22' });
      const adjustment = { weeklyAmountPence: 9_045, reason: 'Annual uprating', occurredAt: '2024-04-08' };
      await edit(`${claim.url}/adjustments`, 2, adjustment);
      const closing = { destination: 'employment', hours: 'part-time', occurredAt: '2024-05-06' };
      const closed = await edit(`${claim.url}/closure`, 3, closing);
      expect(await show(claim.url, closed)).toEqual({
        id: claim.id,
        claimantId: amina.id,
        revision: 4,
        benefit: 'universal-credit',
        office: northgate,
        openedOn: '2024-01-08',
        weeklyAmountPence: 9_045,
        weeklyAmountFrom: '2024-04-08',
        paidPence: 16_960,
        closedOn: '2024-05-06',
        destination: 'employment',
        hours: 'part-time',
        followUpEndedOn: null,
        earlierClaimId: null,
        reentry: null,
        enteredInErrorOn: null,
      });
      expect((await api.post(`${claim.url}/closure`, closing)).statusCode).toBe(409);
    });

    it('comes back within 26 weeks, and the new claim is linked to the one before by itself', async () => {
      again = await openClaim(amina.id, '2024-09-02');
      expect(await show(again.url, again)).toMatchObject({
        revision: 1,
        earlierClaimId: claim.id,
        reentry: { weeksSince: 17, employmentId: null, jobLastedWeeks: null },
      });
    });

    it('links no claim that begins later than that', async () => {
      const idle = await register(person('Nadif', 'Farah'));
      const first = await openClaim(idle.id, '2024-01-08');
      const closed = await command(`${first.url}/closure`, { destination: 'unknown', occurredAt: '2024-01-22' });
      await show(first.url, closed);
      const late = await openClaim(idle.id, '2024-07-23');
      expect(await show(late.url, late)).toMatchObject({ revision: 0, earlierClaimId: null });
    });

    it('starts in a job on the claimant’s word; the payslip corrects it; then it ends', async () => {
      const terms = {
        startedOn: '2024-11-04',
        hours: 'full-time',
        employer: 'Example Kitchens Ltd',
        occupation: '5434',
      };
      const start = { claimantId: amina.id, claimId: again.id, terms, evidence: 'self-report' };
      job = await command('/v1/employments', start);
      expect(job.revision).toBe(1);
      await command(`${job.url}/evidence`, { evidence: 'payslip' });
      const corrected = { ...terms, startedOn: '2024-10-07', weeklyHours: 37.5, weeklyPayPence: 45_000 };
      await edit(`${job.url}/corrections`, 2, { terms: corrected, reason: 'The payslip names an earlier first day' });
      const ended = await edit(`${job.url}/end`, 3, { reason: 'contract-over', occurredAt: '2024-12-20' });
      expect(await show(job.url, ended)).toEqual({
        id: job.id,
        claimantId: amina.id,
        claimId: again.id,
        revision: 4,
        state: 'ended',
        selfEmployed: false,
        startedOn: '2024-10-07',
        hours: 'full-time',
        weeklyHours: 37.5,
        weeklyPayPence: 45_000,
        occupation: '5434',
        source: null,
        employer: 'Example Kitchens Ltd',
        employerId: null,
        evidence: ['self-report', 'payslip'],
        evidenceGiven: [
          { kind: 'self-report', on: today },
          { kind: 'payslip', on: today },
        ],
        sustained: [13, 26, 39, 52].map((weeks) => ({
          ...{ weeks, dueOn: addDays('2024-10-07', 7 * weeks), state: 'ended-before' },
          ...{ result: null, checkedOn: null, evidence: null, overtaken: null, note: null },
        })),
        issues: [],
        healthIssues: [],
        lossContactClosed: null,
        masked: [],
        endedOn: '2024-12-20',
        endReason: 'contract-over',
        enteredInErrorOn: null,
      });
    });

    it('is one record, with all claims and jobs, the newest first', async () => {
      const { claims, employments } = await show<{ claims: object[]; employments: object[] }>(amina.url);
      expect(claims).toEqual([await show(again.url), await show(claim.url)]);
      const { masked: _, ...shown } = await show(job.url);
      expect(employments).toEqual([shown]);
    });

    const today = londonDateOf(new Date().toISOString());

    describe('as a timeline', () => {
      const page = (query: string) => show<Timeline>(`${amina.url}/timeline?${query}`);

      it('lists what happened last first, page by page, up to the last one', async () => {
        const { entries, total, next } = await page('limit=1000');
        expect({ total, next }).toEqual({ total: entries.length, next: null });
        const days = entries.map(({ occurredAt }) => occurredAt);
        expect(days).toEqual([...days].sort().reverse());
        expect(entries.map(({ type }) => type)).toEqual(
          expect.arrayContaining(['ClaimantRegistered', 'ReentryLinked', 'EmploymentEnded', 'BarrierResolved']),
        );

        const paged: object[] = [];
        let cursor = '';
        do {
          const one: Timeline = await page(`limit=7${cursor}`);
          expect(one.total).toBe(total);
          expect(one.entries.length).toBe(Math.min(7, total - paged.length));
          paged.push(...one.entries);
          cursor = one.next === null ? '' : `&cursor=${one.next}`;
        } while (cursor !== '');
        expect(paged).toEqual(entries);
      });

      it('has no page after the last entry, also where that fills its page', async () => {
        const { total } = await page('limit=1');
        expect((await page(`limit=${total}`)).next).toBeNull();
      });

      it('shows an event as it was told, in clear', async () => {
        const { entries } = await page('limit=1000');
        expect(entries.find(({ type }) => type === 'BarrierIdentified')).toMatchObject({
          occurredAt: '2024-01-15',
          data: { theme: 'housing', severity: 'high', note: 'Sofa surfing' },
        });
      });

      it('of somebody who was never registered is not there', async () => {
        const stranger = '/v1/claimants/0192ffff-0000-7000-8000-000000000009/timeline';
        expect((await api.get(stranger)).json()).toMatchObject({ type: '/problems/caseload/claimant-not-found' });
      });

      it('is turned over only by its own cursors, whole', async () => {
        const other = await register(person('Ayaan', 'Yusuf'));
        const { next } = await page('limit=1');
        const tampered = `${next!.slice(0, 20)}${next![20] === 'A' ? 'B' : 'A'}${next!.slice(21)}`;
        const refused = [
          `${other.url}/timeline?cursor=${next}`,
          `${amina.url}/timeline?cursor=${tampered}`,
          `${amina.url}/timeline?cursor=${next!.slice(0, -2)}`,
          `${amina.url}/timeline?cursor=tomorrow`,
        ];
        for (const url of refused) {
          const answer = await api.get(url);
          expect(answer.json()).toMatchObject({ type: '/problems/http/invalid-cursor', status: 400 });
        }
      });
    });
  },
);
