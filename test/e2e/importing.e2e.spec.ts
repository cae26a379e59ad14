import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { LogPage, Position } from '@alongside/event-store';
import { runTypescript } from '@alongside/testing';
import { parse } from 'csv-parse/sync';
import { officeId } from '../../apps/ops/src/import/office-id';
import { importFile } from '../../apps/ops/src/commands/import.command';
import { clearRows, digests, rebuildAll } from './support/figures-of';
import { kurrentDbEnvironment, useTestApi, type TestApi } from './support/test-api';

const mapping = `
version: 1
import: made-up-survey
key:
  columns: [respondent]
office:
  name: Northgate
claimant:
  given: { column: name }
  family: { constant: Respondent }
opened:
  column: started
length:
  column: weeks
  unit: weeks
benefit:
  constant: universal-credit
breakdowns:
  sex:
    column: sex
    values: { f: female, m: male }
outcomes:
  - when: { outcome: job }
    closed: employment
    hours: full-time
  - when: { outcome: course }
    closed: education-or-training
  - when: { outcome: looking }
    followUpEnded: still-looking-at-interview
otherwise:
  reject: an outcome that the mapping does not know
`;

const header = 'respondent,name,started,weeks,outcome,sex';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

/** Imports a text by a mapping; answers the counts and what stands in the rejects file. */
async function importText({ platform, app }: TestApi, csv: string, by = mapping) {
  const files = { mapping: await file('mapping.yaml', by), rejects: join(folder, 'rejects.csv') };
  const { counts } = await importFile({ platform, app }, await file('survey.csv', csv), files);
  const rejected = await readFile(files.rejects, 'utf8');
  const rows = parse<Record<string, string>>(rejected, { columns: true });
  return { counts, rejected, reasons: rows.map(({ line, reason }) => [Number(line), reason]) };
}

describe('a file of spells with broken rows', () => {
  const api = useTestApi({ offices: [officeId('Northgate')] });
  const broken = [
    `\uFEFF${header}\r`,
    '1,"Warsame, Amina",2024-01-01,8,job,f\r',
    '\r',
    '2,Hodan,2024-01-01,eight,job,f\r',
    '3,Ayaan,2024-01-01,10,job,m,again\r',
    '4,Nadif,2024-01-01\r',
    '5,"Hibo ""H."" Ali",2024-01-01,20,looking,f\r',
    '6,Filsan,2024-01-01,2000,job,f\r',
    '7,Deqa,2024-02-30,3,job,f\r',
    '8,Faduma,2024-03-04,26,lottery,f\r',
    '9,Zahra,2024-03-04,26,course,x',
    '10,Idil,2024-03-04,26,course,f',
    ',Ladan,2024-03-04,26,course,f',
    '11,Sahra "the cook" Ali,2024-03-04,26,course,f',
    '12,Yasmin,2024-03-04,-2,course,f',
  ].join('\n');
  let rejected: string;

  it('has its good rows recorded, and each of the others in the rejects file with its line and the reason', async () => {
    const { counts, reasons, ...more } = await importText(api, broken);
    rejected = more.rejected;
    expect(reasons).toEqual([
      [4, expect.stringMatching(/"weeks" is "eight", which is no number/)],
      [5, expect.stringMatching(/7 columns where the header has 6/)],
      [6, expect.stringMatching(/3 columns where the header has 6/)],
      [9, expect.stringMatching(/"started" is "2024-02-30", which is no date/)],
      [10, expect.stringMatching(/an outcome that the mapping does not know/)],
      [11, expect.stringMatching(/no value "x" of "sex"/)],
      [13, expect.stringMatching(/"respondent" is not known/)],
      [14, expect.stringMatching(/quotation mark/)],
      [15, expect.stringMatching(/"weeks" is negative/)],
      // Refused by the rules, which takes a moment longer.
      [8, expect.stringMatching(/has not come yet/)],
    ]);
    expect(counts).toEqual({ rows: 13, recorded: 3, alreadyThere: 0, rejected: 10 });
    const { rows } = await api.platform.pool.query(
      'select opened_on, closed_on, follow_up_ended_on from caseload.claim_v3 order by 1, 2',
    );
    expect(rows).toHaveLength(3);
    const timeToJob = await api.get('/v1/outcomes/time-to-job', { as: ['evaluator'] });
    expect(timeToJob.json()).toMatchObject({
      rows: [{ observed: 3, events: 1, curve: [{ day: 56 }, { day: 140 }, { day: 182 }] }],
    });
  });

  it('keeps names with commas and quotation marks whole', async () => {
    const { rows } = await api.platform.pool.query<{ claimant_id: string }>(
      'select claimant_id from caseload.claimant_v4',
    );
    const records = await Promise.all(rows.map(({ claimant_id }) => api.get(`/v1/claimants/${claimant_id}`)));
    expect(records.map((record) => record.json<{ name: { given: string } }>().name.given).sort()).toEqual([
      'Hibo "H." Ali',
      'Idil',
      'Warsame, Amina',
    ]);
  });

  it('changes nothing when it is imported again', async () => {
    const before = { head: await api.head(), tables: await digests(api) };
    const { counts } = await importText(api, broken);
    expect(counts).toEqual({ rows: 13, recorded: 0, alreadyThere: 3, rejected: 10 });
    expect({ head: await api.head(), tables: await digests(api) }).toEqual(before);
  });

  it('goes in once its rejects are corrected, by the same mapping', async () => {
    const corrected = rejected
      .replace(/,eight,/, ',8,')
      .replace(/,lottery,/, ',job,')
      .replace(/2024-02-30/g, '2024-02-29');
    const { counts } = await importText(api, corrected);
    expect(counts).toMatchObject({ recorded: 3, alreadyThere: 0 });
  });

  it('is told where a row was imported before and says something else by now', async () => {
    const head = await api.head();
    const { counts, reasons } = await importText(api, `${header}\n1,"Warsame, Amina",2024-01-01,9,job,f\n`);
    expect(counts).toMatchObject({ recorded: 0, rejected: 1 });
    expect(reasons).toEqual([[2, expect.stringContaining('imported before with other content')]]);
    expect(await api.head()).toBe(head);
  });

  it.each([
    [
      'a column that the file lacks',
      mapping.replace('column: weeks', 'column: months'),
      /^\/length\/column: the file has no column "months"/,
    ],
    ['a key that there is not', mapping.replace('unit: weeks', 'unit: weeks\n  colour: red'), /colour/],
    [
      'a destination that there is not',
      mapping.replace('closed: employment', 'closed: holiday'),
      /^\/outcomes\/0\/closed/,
    ],
    ['no YAML', 'version: [', /line \d/],
  ])('is not begun by a mapping with %s: one clear error, nothing written', async (_, by, message) => {
    const head = await api.head();
    const rows = `${header}\n90,Amina,2024-01-01,8,job,f\n`;
    await expect(importText(api, rows, by)).rejects.toThrow(message);
    expect(await api.head()).toBe(head);
  });

  it('is not begun where it is empty', async () => {
    await expect(importText(api, '')).rejects.toThrow('the file is empty');
    expect((await importText(api, `${header}\n`)).counts).toMatchObject({ rows: 0 });
  });

  it('gives the same read models when they are built anew', async () => {
    const before = await digests(api);
    await rebuildAll(api);
    expect(await digests(api)).toEqual(before);
  });
});

describe('an import that is killed half-way', () => {
  const interrupted = useTestApi();
  const whole = useTestApi();
  const rows = 600;
  const outcomes = ['job', 'course', 'looking'];
  const survey = [
    header,
    ...Array.from({ length: rows }, (_, row) => {
      const day = String((row % 28) + 1).padStart(2, '0');
      return `${row},Person ${row},2024-01-${day},${(row * 7) % 60},${outcomes[row % 3]},${row % 2 ? 'f' : 'm'}`;
    }),
  ].join('\n');

  const figures = async (api: TestApi) => {
    const paths = ['off-flow?by=characteristic.sex', 'back-to-work?by=cohort', 'time-to-job?by=benefit'];
    const answers = await Promise.all(paths.map((path) => api.get(`/v1/outcomes/${path}`, { as: ['evaluator'] })));
    return answers.map(
      (answer) =>
        JSON.parse(answer.body, (key, value: unknown) => (/^(members|knownAt)$/.test(key) ? '' : value)) as object,
    );
  };

  it('and repeated leaves what one that was not interrupted leaves', async () => {
    const files = {
      csv: await file('long.csv', survey),
      mapping: await file('long.yaml', mapping),
      rejects: join(folder, 'r.csv'),
    };
    const { main, keys } = interrupted.databases;
    const env = { DATABASE_URL: main, KEYS_DATABASE_URL: keys, ALONGSIDE_DATA: interrupted.dataFolder };
    const child = runTypescript(join(__dirname, 'support/import.child.ts'), {
      args: [files.csv, files.mapping, files.rejects],
      env: { ...process.env, ...kurrentDbEnvironment(interrupted.configuration), ...env },
    });
    expect(await child.message()).toBe('importing');
    let after: Position | null = null;
    for (let events = 0; events < 150; await delay(2)) {
      const page: LogPage = await interrupted.platform.store.readAll(after, { limit: 100 });
      events += page.events.length;
      after = page.position;
    }
    await child.kill();
    const { rows: found } = await interrupted.platform.pool.query<{ count: number }>(
      'select count(*)::int from caseload.claim_v3',
    );
    expect(found[0]!.count).toBeLessThan(rows);

    const again = await importText(interrupted, survey);
    expect(again.counts).toMatchObject({ rows, rejected: 0 });
    expect(again.counts.alreadyThere).toBeGreaterThan(0);
    expect(again.counts.recorded).toBeGreaterThan(0);
    expect((await importText(whole, survey)).counts).toEqual({ rows, recorded: rows, alreadyThere: 0, rejected: 0 });

    expect(await clearRows(interrupted)).toEqual(await clearRows(whole));
    expect(await figures(interrupted)).toEqual(await figures(whole));
    // Who asked for the figures has just come on the staff.
    await interrupted.platform.waiter.waitFor((await interrupted.head())!, 60_000);
    const before = await digests(interrupted);
    await rebuildAll(interrupted);
    expect(await digests(interrupted)).toEqual(before);
    expect((await interrupted.platform.store.verify()).problems).toEqual([]);
  }, 240_000);
});
