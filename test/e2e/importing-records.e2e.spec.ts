import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Uuid } from '@alongside/kernel';
import { runTypescript } from '@alongside/testing';
import { Client } from 'pg';
import { forget } from '../../apps/ops/src/commands/forget.command';
import { officeId } from '../../apps/ops/src/import/office-id';
import { casework } from './support/casework';
import { digests, rebuildAll } from './support/figures-of';
import { counted, exampleOf, mappingOf, recordFiles } from './support/record-files';
import { kurrentDbEnvironment, useTestApi } from './support/test-api';

const privacyOfficer = '0192d3c2-7e1a-7c33-9a55-00000000000d';

const api = useTestApi({ offices: [officeId('Northgate'), officeId('Canal Street')] });
const { show, command } = casework(api);
const { fileOf, take, idOf, pathOf } = recordFiles(api);

async function keysHeld(): Promise<unknown> {
  const client = new Client({ connectionString: api.databases.keys });
  await client.connect();
  try {
    return (await client.query('select count(*) from vault.key')).rows;
  } finally {
    await client.end();
  }
}

const handingOver = async () =>
  fileOf('claims', (await readFile(mappingOf('people'), 'utf8')).replace('advisor:', 'advisor:\n  handOver: true'));

describe('people of another system', () => {
  it('are judged by a dry run, which writes nothing', async () => {
    const held = async () => ({ head: await api.head(), tables: await digests(api), keys: await keysHeld() });
    const before = await held();
    expect(await take('people', await exampleOf('people'), { dryRun: true })).toEqual(counted({ rows: 5, new: 5 }));
    expect(await held()).toEqual(before);
  });

  it('are claimants with all that the file tells of them', async () => {
    expect(await take('people', await exampleOf('people'))).toEqual(counted({ rows: 5, new: 5 }));
    expect(await show(`/v1/claimants/${idOf('person', '10021')}`)).toMatchObject({
      name: { given: 'Amina', family: 'Example' },
      dateOfBirth: '1994-07-21',
      contact: { phone: '020 7946 0001', email: 'amina@example.org', address: '1 Example Street, London, NW10 0ZZ' },
      nationalInsuranceNumber: 'AB123456C',
      languages: ['so', 'en'],
      interpreterNeeded: true,
      communities: ['somali'],
      barriers: [
        { theme: 'housing', severity: 'high', identifiedOn: '2026-01-12' },
        { theme: 'childcare', severity: 'medium' },
        { theme: 'digital', severity: 'medium' },
      ],
    });
    expect(await show(`/v1/claimants/${idOf('person', '10021')}/assignment`)).toMatchObject({
      inCharge: { advisorId: '0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f' },
    });
  });

  it('stay as they are when the same file comes again', async () => {
    const head = await api.head();
    expect(await take('people', await exampleOf('people'))).toEqual(counted({ rows: 5, unchanged: 5 }));
    expect(await api.head()).toBe(head);
  });

  it('are corrected where a later file says otherwise, and only there', async () => {
    const later = (await exampleOf('people')).replace('020 7946 0002', '020 7946 0999');
    expect(await take('people', later, { dryRun: true })).toEqual(counted({ rows: 5, changed: 1, unchanged: 4 }));
    expect(await take('people', later)).toEqual(counted({ rows: 5, changed: 1, unchanged: 4 }));
    const hodan = idOf('person', '10022');
    expect(await show(`/v1/claimants/${hodan}`)).toMatchObject({
      contact: { phone: '020 7946 0999' },
      languages: ['so'],
    });
    expect(await take('people', await exampleOf('people'))).toMatchObject({ changed: 1, unchanged: 4 });
    expect(await show(`/v1/claimants/${hodan}`)).toMatchObject({ contact: { phone: '020 7946 0002' } });
  });

  it('keep what the office added, and a barrier that was resolved stays so', async () => {
    const amina = idOf('person', '10021');
    const { barriers } = await show<{ barriers: { barrierId: Uuid }[] }>(`/v1/claimants/${amina}`);
    await command(`/v1/claimants/${amina}/barriers/${barriers[0]!.barrierId}/resolution`, {});
    const jo = idOf('person', '10025');
    await command(`/v1/claimants/${jo}/barriers`, { theme: 'housing', severity: 'low' });
    const marek = idOf('person', '10023');
    await command(`/v1/claimants/${marek}/communities`, { communities: ['polish', 'parents'] });
    const later = (await exampleOf('people')).replace(
      'English;no;;;work experience',
      'English;no;;high;work experience',
    );
    expect(await take('people', later)).toMatchObject({ changed: 1, unchanged: 4, rejected: 0 });
    expect(await show(`/v1/claimants/${amina}`)).toMatchObject({
      barriers: [{ resolvedOn: expect.any(String) as string }, {}, {}],
    });
  });

  it('stay with the advisor whom the office gave them, unless the mapping says that the file hands over', async () => {
    const hodan = idOf('person', '10022');
    const another = (await exampleOf('people')).replace('Northgate;IF;14/01/2026', 'Northgate;MP;14/01/2026');
    expect(await take('people', another)).toMatchObject({ changed: 0, unchanged: 5 });
    expect(await take('people', another, { mapping: await handingOver() })).toMatchObject({ changed: 1, unchanged: 4 });
    expect(await show(`/v1/claimants/${hodan}/assignment`)).toMatchObject({
      inCharge: { advisorId: '0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e70' },
    });
  });

  it('are not handed over by a file to an advisor whom an exclusion names', async () => {
    const hodan = idOf('person', '10022');
    const [byOffice, ifrah] = ['0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e70', '0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f'];
    const exclusion = { excluded: { kind: 'person', id: ifrah }, reason: 'An invented quarrel' };
    const { url } = await command(`/v1/claimants/${hodan}/exclusions`, exclusion, { person: byOffice });
    const mapping = await handingOver();
    const refused = { unchanged: 4, rejected: 1, by: { 'caseload/advisor-kept-out': 1 } };
    expect(await take('people', await exampleOf('people'), { mapping, dryRun: true })).toMatchObject(refused);
    expect(await take('people', await exampleOf('people'), { mapping })).toMatchObject(refused);
    await command(`${url}/lifting`, { reason: 'Entered of another' }, { person: byOffice });
  });

  it('are refused row by row: a number of somebody else, an id named twice, what nobody mapped', async () => {
    const [header, amina = '', ...rest] = (await exampleOf('people')).split('\n');
    const text = [
      header,
      amina.replace('10021', '20001').replace('Amina', 'Zahra'),
      rest[0],
      rest[0]!.replace('Hodan', 'Other'),
      rest[1]!.replace('10023', '20002').replace(';AB 12 34 57 D', ';AB 12').replace('Polish', 'Welsh'),
      rest[3]!.replace('10025', '20003').replace(';MP;', ';XX;'),
      rest[3]!.replace('10025', '20004').replace('02/02/2026', '02/02/2031'),
    ].join('\n');
    const expected = {
      rows: 6,
      new: 0,
      unchanged: 1,
      rejected: 5,
      by: {
        'caseload/national-insurance-number-taken': 1,
        'caseload/in-the-future': 1,
        'named-twice': 1,
        'value-not-mapped': 2,
      },
    };
    const head = await api.head();
    expect(await take('people', text, { dryRun: true })).toMatchObject(expected);
    const { reasons, ...counts } = await take('people', text);
    expect(counts).toMatchObject(expected);
    expect(await api.head()).toBe(head);
    expect(Object.fromEntries(reasons)).toMatchObject({
      2: 'Another claimant is registered under this National Insurance number.',
      4: 'line 3 has this id already',
      5: expect.stringMatching(/no value "Welsh" of "speaks"/) as string,
    });
  });

  it('are told apart in a dry run, too, where two of one file share a National Insurance number', async () => {
    const [header, amina = ''] = (await exampleOf('people')).split('\n');
    const twins = ['30001', '30002'].map((id) => amina.replace('10021', id).replace('34 56 C', '99 99 A'));
    const text = [header, ...twins].join('\n');
    const expected = { new: 1, rejected: 1, by: { 'caseload/national-insurance-number-taken': 1 } };
    expect(await take('people', text, { dryRun: true })).toMatchObject(expected);
    expect(await take('people', text)).toMatchObject(expected);
  });
});

describe('claims of another system', () => {
  it('are opened, closed and ended as the file says', async () => {
    expect(await take('claims', await exampleOf('claims'), { dryRun: true })).toEqual(counted({ rows: 5, new: 5 }));
    expect(await take('claims', await exampleOf('claims'))).toEqual(counted({ rows: 5, new: 5 }));
    expect(await show(`/v1/claims/${idOf('claim', 'A-502')}`)).toMatchObject({
      claimantId: idOf('person', '10022'),
      benefit: 'universal-credit',
      weeklyAmountPence: 8_480,
      openedOn: '2026-01-14',
      closedOn: '2026-06-15',
      destination: 'employment',
      hours: 'part-time',
    });
    expect(await show(`/v1/claims/${idOf('claim', 'A-503')}`)).toMatchObject({ followUpEndedOn: '2026-04-30' });
    const head = await api.head();
    expect(await take('claims', await exampleOf('claims'))).toEqual(counted({ rows: 5, unchanged: 5 }));
    expect(await api.head()).toBe(head);
  });

  it('are closed by a later file, and paid another amount', async () => {
    const later = (await exampleOf('claims'))
      .replace(
        'A-505;10025;ESA;02/02/2026;;Canal Street;;',
        'A-505;10025;ESA;02/02/2026;;Canal Street;06/04/2026;training',
      )
      .replace('A-501;10021;UC;12/01/2026;84,80', 'A-501;10021;UC;12/01/2026;90,00');
    expect(await take('claims', later)).toMatchObject({ new: 0, changed: 2, unchanged: 3 });
    expect(await take('claims', later)).toMatchObject({ new: 0, changed: 0, unchanged: 5 });
    expect(await show(`/v1/claims/${idOf('claim', 'A-505')}`)).toMatchObject({
      closedOn: '2026-04-06',
      destination: 'education-or-training',
    });
    expect(await show(`/v1/claims/${idOf('claim', 'A-501')}`)).toMatchObject({ weeklyAmountPence: 9_000 });
  });

  it('are refused of somebody whom nobody imported, and where they were of somebody else before', async () => {
    const [header, first = ''] = (await exampleOf('claims')).split('\n');
    const text = [header, first.replace('A-501;10021', 'A-900;99999'), first.replace('10021', '10022')].join('\n');
    const { by, reasons } = await take('claims', text);
    expect(by).toEqual({ 'caseload/claimant-not-found': 1, conflict: 1 });
    expect(Object.fromEntries(reasons)).toEqual({
      2: 'this person was not imported under this source',
      3: 'the claim was imported before with another person',
    });
  });
});

describe('interactions of another system', () => {
  it('are appointments, kept or missed or to come, and logs of what was said', async () => {
    expect(await take('interactions', await exampleOf('interactions'))).toEqual(counted({ rows: 5, new: 5 }));
    expect(await show(`/v1/interactions/${idOf('interaction', '1')}`)).toMatchObject({
      claimantId: idOf('person', '10021'),
      state: 'attended',
      log: { minutes: 45, summary: 'Wants to work with children.\nAsked for an interpreter.' },
    });
    expect(await show(`/v1/interactions/${idOf('interaction', '3')}`)).toMatchObject({ state: 'missed' });
    expect(await show(`/v1/interactions/${idOf('interaction', '5')}`)).toMatchObject({ state: 'scheduled' });
    const head = await api.head();
    expect(await take('interactions', await exampleOf('interactions'))).toEqual(counted({ rows: 5, unchanged: 5 }));
    expect(await api.head()).toBe(head);
  });

  it('are moved, and told more of, by a later file', async () => {
    const later = (await exampleOf('interactions'))
      .replace('2031-03-04,11:15', '2031-03-05,11:15')
      .replace('in-person,2026-02-10', 'in-person,2026-02-10')
      .replace('2026-02-10,,yes,,', '2026-02-10,,yes,30,Talked about a course');
    expect(await take('interactions', later)).toMatchObject({ changed: 2, unchanged: 3, rejected: 0 });
    expect(await take('interactions', later)).toMatchObject({ changed: 0, unchanged: 5 });
    expect(await show(`/v1/interactions/${idOf('interaction', '4')}`)).toMatchObject({
      log: { minutes: 30, summary: 'Talked about a course' },
    });
  });
});

describe('a feed of payments', () => {
  const header = 'payment,award,paid on,first day,last day,amount';

  it('is taken in once, however often it comes, in whatever order, and overlapping', async () => {
    const text = await exampleOf('payments');
    expect(await take('payments', text, { dryRun: true })).toEqual(counted({ rows: 5, new: 5 }));
    expect(await take('payments', text)).toEqual(counted({ rows: 5, new: 5 }));
    const [, ...rows] = text.trim().split('\n');
    const shuffled = [header, ...rows.reverse(), 'P-90006,A-501,2026-02-09,2026-01-26,2026-02-08,169.60'].join('\n');
    expect(await take('payments', shuffled)).toEqual(counted({ rows: 6, new: 1, unchanged: 5 }));
    expect(await show(`/v1/claims/${idOf('claim', 'A-501')}`)).toMatchObject({ paidPence: 33_920 });
    expect(await show(`/v1/claims/${idOf('claim', 'A-504')}`)).toMatchObject({ paidPence: 6_720 });
  });

  it('says which rows came before with other content, and which are of no claim or lie outside it', async () => {
    const text = [
      header,
      'P-90001,A-501,2026-01-26,2026-01-12,2026-01-25,170.00',
      'P-90007,A-999,2026-01-26,2026-01-12,2026-01-25,170.00',
      'P-90008,A-504,2026-04-26,2026-04-12,2026-04-25,170.00',
      'P-90009,A-501,2026-04-26,2026-04-12,2026-04-25,170.005',
    ].join('\n');
    const head = await api.head();
    const expected = {
      conflict: 1,
      'caseload/claim-not-found': 1,
      'caseload/payment-outside-claim': 1,
      'out-of-range': 1,
    };
    expect((await take('payments', text, { dryRun: true })).by).toEqual(expected);
    expect(await take('payments', text)).toMatchObject({ rows: 4, rejected: 4, by: expected });
    expect(await api.head()).toBe(head);
  });
});

describe('a feed of a payroll', () => {
  it('is evidence of the job that somebody had on that day, and waits where none is recorded', async () => {
    expect(await take('payroll', await exampleOf('payroll'))).toMatchObject({ rejected: 2, by: { conflict: 2 } });
    const job = await command('/v1/employments', {
      claimantId: idOf('person', '10022'),
      terms: { startedOn: '2026-06-15', hours: 'part-time', employer: 'Made-up Bakery' },
    });
    await api.platform.waiter.waitFor(job.position, 20_000);
    expect(await take('payroll', await exampleOf('payroll'), { dryRun: true })).toMatchObject({ new: 2 });
    expect(await take('payroll', await exampleOf('payroll'))).toEqual(counted({ rows: 2, new: 2 }));
    expect(await take('payroll', await exampleOf('payroll'))).toEqual(counted({ rows: 2, unchanged: 2 }));
    expect(await show(job.url)).toMatchObject({ evidence: ['payroll-feed'] });
    const moved = (await exampleOf('payroll')).replace('2026-07-31', '2026-08-31');
    expect(await take('payroll', moved)).toMatchObject({ unchanged: 1, by: { conflict: 1 } });
  });
});

describe('somebody whose record was merged into another', () => {
  it('has claims and meetings of the next file, each where it stands and what is new on the record that stays', async () => {
    const duplicate = idOf('person', '10025');
    const stays = idOf('person', '10022');
    await command('/v1/employments', {
      claimantId: duplicate,
      terms: { startedOn: '2026-05-01', hours: 'part-time', employer: 'Made-up Laundry' },
    });
    await command(`/v1/claimants/${duplicate}/merge`, {
      into: stays,
      ground: 'document-seen',
      reason: 'Passport seen',
    });

    const [header, ...claims] = (await exampleOf('claims')).trim().split('\n');
    const closed = claims[4]!.replace(';;Canal Street;;', ';;Canal Street;07/04/2026;training');
    const anew = claims[4]!.replace('A-505', 'A-506').replace('02/02/2026', '01/06/2026');
    const text = [header, closed, anew].join('\n');
    expect(await take('claims', text)).toEqual(counted({ rows: 2, new: 1, changed: 1 }));
    expect(await take('claims', text.replaceAll('10025', '10022'))).toEqual(counted({ rows: 2, unchanged: 2 }));
    expect(await show(`/v1/claims/${idOf('claim', 'A-505')}`)).toMatchObject({
      claimantId: duplicate,
      closedOn: '2026-04-07',
    });
    expect(await show(`/v1/claims/${idOf('claim', 'A-506')}`)).toMatchObject({ claimantId: stays });

    const meetings = 'no,client no,with,what,how,day,time,came,minutes,notes';
    const moved = '5,10025,MP,review,office,2031-03-06,11:15,,,';
    const next = '6,10025,MP,review,office,2031-04-05,11:15,,,';
    expect(await take('interactions', [meetings, moved, next].join('\n'))).toEqual(
      counted({ rows: 2, new: 1, changed: 1 }),
    );
    expect(await show(`/v1/interactions/${idOf('interaction', '5')}`)).toMatchObject({ claimantId: duplicate });
    expect(await show(`/v1/interactions/${idOf('interaction', '6')}`)).toMatchObject({ claimantId: stays });
  });

  it('has evidence of a job on either record under either id', async () => {
    const paid = (entry: string, client: number, employer: string) =>
      JSON.stringify({ entry, client, payDate: '2026-07-15', employer });
    const text = [paid('R-3', 10025, 'Made-up Bakery'), paid('R-4', 10022, 'Made-up Laundry')].join('\n');
    expect(await take('payroll', text)).toEqual(counted({ rows: 2, new: 2 }));
    expect(await take('payroll', text)).toEqual(counted({ rows: 2, unchanged: 2 }));
  });

  it('is unchanged where the record says so already, and refused where it would be corrected', async () => {
    expect(await take('people', await exampleOf('people'))).toMatchObject({ unchanged: 5, rejected: 0 });
    const later = (await exampleOf('people')).replace('Jo;Fictional', 'Joanne;Fictional');
    const expected = { unchanged: 4, rejected: 1, by: { 'caseload/claimant-merged': 1 } };
    expect(await take('people', later, { dryRun: true })).toMatchObject(expected);
    expect(await take('people', later)).toMatchObject(expected);
  });
});

describe('whoever was forgotten', () => {
  it('does not come back with the next file', async () => {
    await forget(api, { personId: idOf('person', '10024'), ground: 'own-request', by: privacyOfficer });
    const head = await api.head();
    const expected = { unchanged: 4, rejected: 1, by: { 'privacy/person-forgotten': 1 } };
    expect(await take('people', await exampleOf('people'), { dryRun: true })).toMatchObject(expected);
    expect(await take('people', await exampleOf('people'))).toMatchObject(expected);
    expect(await api.head()).toBe(head);
  });
});

describe('what came in', () => {
  it('gives the same read models when they are built anew, and no id of the other system is in the log', async () => {
    await api.platform.waiter.waitFor((await api.head())!, 60_000);
    const before = await digests(api);
    await rebuildAll(api);
    expect(await digests(api)).toEqual(before);
    const { events } = await api.platform.store.readAll(null, { limit: 10_000 });
    const log = JSON.stringify(events.map(({ data, metadata, stream }) => [data, metadata, stream]));
    expect(log).not.toMatch(/A-50|P-900|AB123456C/);
  });
});

describe('a feed that is killed half-way', () => {
  it('and repeated leaves each payment once', async () => {
    const payments = Array.from({ length: 600 }, (_, at) => {
      const day = `2026-0${2 + (at % 7)}-${String((at % 28) + 1).padStart(2, '0')}`;
      return `K-${at},A-501,${day},${day},${day},1.00`;
    });
    const text = ['payment,award,paid on,first day,last day,amount', ...payments].join('\n');
    const before = await show<{ paidPence: number }>(`/v1/claims/${idOf('claim', 'A-501')}`);
    const start = await api.head();
    const { main, keys } = api.databases;
    const env = { DATABASE_URL: main, KEYS_DATABASE_URL: keys, ALONGSIDE_DATA: api.dataFolder };
    const file = await fileOf('payments', text);
    const child = runTypescript(join(__dirname, 'support/import-records.child.ts'), {
      args: ['payments', file, mappingOf('payments'), pathOf('killed.csv')],
      env: { ...process.env, ...kurrentDbEnvironment(api.configuration), ...env },
    });
    expect(await child.message()).toBe('importing');
    for (let seen = 0; seen < 100; await delay(2))
      seen = (await api.platform.store.readAll(start, { limit: 1_000 })).events.length;
    await child.kill();

    const again = await take('payments', text);
    expect(again).toMatchObject({ rows: 600, changed: 0, rejected: 0 });
    expect(again.new).toBeGreaterThan(0);
    expect(again.unchanged).toBeGreaterThan(0);
    expect(await show(`/v1/claims/${idOf('claim', 'A-501')}`)).toMatchObject({ paidPence: before.paidPence + 60_000 });
  }, 120_000);
});
