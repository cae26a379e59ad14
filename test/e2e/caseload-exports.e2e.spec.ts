import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { ToldClaimant } from '../../libs/contexts/caseload/src/read-models/caseload/told-claimant.contract';
import { problemIn } from './support/casework';
import { advisors, inDays, randomCaseload, today } from './support/random-caseload';
import { northgate, useTestApi, type Answer } from './support/test-api';
import { recordAll } from './support/told';
import type { WholeCaseload } from './support/whole-caseload';

const office = '0192cccc-0000-7000-8000-0000000000c1';
const list = `/v1/offices/${office}/caseload`;
const everybody = 600;

/** Of every second: more than the operating system takes of an answer that nobody reads. */
const longName = '=cmd|calc'.padEnd(20_000, '.');

type Row = Readonly<Record<string, string>>;

const rowsOf = ({ body }: Answer): Row[] => parse(body, { columns: true, bom: true, record_delimiter: '\r\n' });

describe('a caseload list as a file', () => {
  const api = useTestApi({ offices: [office, northgate] });

  const exported = async (url: string): Promise<Answer> => {
    const answer = await api.get(url);
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer;
  };
  const listed = async (url: string) => (await exported(url)).json<WholeCaseload>();
  /** What the sessions that read for an export are doing. */
  const sessions = async () => {
    const { rows } = await api.platform.pool.query<{ state: string }>(
      "select state from pg_stat_activity where query = 'fetch 500 from exported'",
    );
    return rows.map(({ state }) => state);
  };

  beforeAll(async () => {
    const some = randomCaseload(office, { seed: 11, count: 40 });
    const many = Array.from({ length: everybody }, (_, index) => {
      const one = new ToldClaimant(`0192abcb-0000-7000-8000-${String(index).padStart(12, '0')}`, office);
      const given = index % 2 === 0 ? longName : '=cmd|calc';
      return [one.registered(inDays(-90), { given }), one.accepted(inDays(-80), advisors[index % 4]!)];
    });
    await api.token(['advisor']);
    await recordAll(api, [...some, ...many]);
    for (const one of advisors) await api.employ(one, 'advisor', office);
    await api.platform.waiter.waitFor((await api.head())!, 20_000);
  });

  it('has everybody of the list in its order, with a line of names, at the position and of the day it says', async () => {
    const answer = await exported(`${list}/export?sort=-registered`);
    const { entries, total, asAt, position } = await listed(`${list}?sort=-registered&limit=1000`);
    expect(rowsOf(answer).map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    expect(total).toBeGreaterThan(everybody);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="caseload-${today}.csv"`,
      'as-at': asAt,
      'total-count': String(total),
      position,
    });
  });

  it('says of each what the list says', async () => {
    const { entries } = await listed(`${list}?claim=open&proposed=true&limit=1000`);
    const rows = rowsOf(await exported(`${list}/export?claim=open&proposed=true`));
    expect(entries.length).toBeGreaterThan(0);
    expect(rows.map((row) => [row.id, row.age, row.languages, row.interpreterNeeded, row.barriers])).toEqual(
      entries.map(({ id, age, languages, interpreterNeeded, barriers }) => [
        ...[id, String(age ?? ''), languages.join(';'), String(interpreterNeeded ?? '')],
        barriers.map(({ theme }) => theme).join(';'),
      ]),
    );
    expect(rows.map((row) => [row.claimState, row.benefit, row.weeksOnClaim, row.proposedAdvisor])).toEqual(
      entries.map(({ claim, proposal }) => [claim!.state, claim!.benefit, String(claim!.weeks), proposal!.advisorId]),
    );
    expect(rows.map((row) => [row.overdueSince, row.nextAppointmentOn, row.lastAttendance, row.coveredBy])).toEqual(
      entries.map(({ overdue, nextAppointment, lastAttendance, cover }) => [
        ...[overdue.map(({ on }) => on).join(';'), nextAppointment?.on ?? ''],
        ...[lastAttendance?.attendance ?? '', cover?.advisorId ?? ''],
      ]),
    );
  });

  it('has the columns that are asked for, and a mark for spreadsheets where that is asked for', async () => {
    const { body } = await exported(`${list}/export?columns=claim,name&benefit=none&bom=true`);
    const [header] = body.split('\r\n');
    expect(header).toBe(
      '\uFEFFid,claim,benefit,claimState,claimOpenedOn,claimClosedOn,destination,followUpEndedOn,weeksOnClaim,givenName,familyName',
    );
  });

  it('runs nothing in a spreadsheet, whatever somebody is called', async () => {
    const rows = rowsOf(await exported(`${list}/export?columns=name&benefit=none`));
    expect(rows.filter(({ givenName }) => givenName!.startsWith('=')).length).toBe(0);
    expect(rows.filter(({ givenName }) => givenName!.startsWith("'=cmd|calc")).length).toBe(everybody);
  });

  it('has whom the advisor stands in for as well', async () => {
    const { total } = await listed(`/v1/caseloads/${advisors[1]}?limit=1`);
    expect(rowsOf(await exported(`/v1/caseloads/${advisors[1]}/export`))).toHaveLength(total);
  });

  it('has a line of names alone where there is nobody', async () => {
    const answer = await exported(`${list}/export?columns=age&barrier=no-such-theme`);
    expect([answer.body, answer.headers['total-count']]).toEqual(['id,age\r\n', '0']);
  });

  it('is refused with a parameter that it does not know', async () => {
    for (const [query, parameter] of [
      ['columns=name,phone', 'columns'],
      ['limit=5', 'limit'],
      ['counts=claim', 'counts'],
      ['age=young', 'age'],
    ])
      expect(await problemIn(api, await api.get(`${list}/export?${query}`))).toMatchObject({
        status: 400,
        errors: [{ parameter }],
      });
  });

  it('is written down as one reading of all who are in it, and else does not leave', async () => {
    const rows = rowsOf(await exported(`${list}/export?columns=age`));
    const written = await api.platform.pool.query<{ route: string; persons: string[] }>(
      'select route, persons from privacy.read_log order by id desc limit 1',
    );
    expect(written.rows).toEqual([{ route: 'GET /v1/offices/:id/caseload/export', persons: rows.map(({ id }) => id) }]);
    await api.platform.pool.query('alter table privacy.read_log rename to read_log_away');
    try {
      for (let time = 0; time < 5; time++)
        expect(await problemIn(api, await api.get(`${list}/export`))).toMatchObject({
          type: '/problems/privacy/read-log-unavailable',
        });
    } finally {
      await api.platform.pool.query('alter table privacy.read_log_away rename to read_log');
    }
  });

  it('holds nothing up that nobody takes to the end: no transaction stays open, and others get theirs', async () => {
    const { port } = (await api.app.listen(0, '127.0.0.1'), api.app.getHttpServer().address()) as AddressInfo;
    const headers = { authorization: `Bearer ${await api.token(['advisor'])}`, purpose: 'testing' };
    const begun = async () => {
      const request = get({ port, path: `${list}/export`, headers });
      const [answer] = (await once(request, 'response')) as [IncomingMessage];
      return answer;
    };
    const under = await Promise.all([begun(), begun(), begun(), begun()]);
    expect(under.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    const fifth = exported(`${list}/export`);
    try {
      let states: string[];
      while ((states = await sessions()).includes('active')) await delay(50);
      expect(states).toEqual(['idle', 'idle', 'idle', 'idle']);
    } finally {
      for (const answer of under) answer.destroy();
    }
    expect(rowsOf(await fifth)).toHaveLength(Number((await fifth).headers['total-count']));
  });
});
