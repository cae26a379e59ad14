import { randomUUID } from 'node:crypto';
import type { Role } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { operationsIn, type ApiDocument } from '../fuzz/api-document';
import { useTestApi, type Answer } from '../e2e/support/test-api';
import { nobodyKnown, recordOf, requestOf } from './asking';
import { askersOf } from './askers';
import { readingRows, type ReadingRow } from './reading-table';
import { setScene, type Scene } from './scene';

interface Written {
  readonly reader: Uuid;
  readonly roles: readonly string[];
  readonly route: string;
  readonly purpose: string;
  readonly persons: readonly Uuid[];
}

/** But for saved views: nothing is written down of whoever finds the own ones; and for employers, who are no persons. */
const isOfRecord = (query: string) =>
  Object.entries(recordOf).some(
    ([path, kind]) => !['savedView', 'employer'].includes(kind) && query.startsWith(`GET ${path}`),
  );
const ofPersons = new Set(readingRows.filter(({ written }) => written).map(({ query }) => pathOf(query)));

function pathOf(query: string): string {
  return query.replace(/\?.*/, '');
}

describe('the read log', () => {
  const api = useTestApi();
  let scene: Scene;
  let persons: Readonly<Record<string, Uuid>>;

  const roles: Readonly<Record<string, Role>> = {
    ...{ advisor: 'advisor', standIn: 'advisor', reader: 'advisor' },
    ...{ leader: 'team_leader', excluded: 'team_leader', adviser: 'employer_adviser', partner: 'desk_partner' },
    ...{ excludedDeskWorker: 'desk_partner', teacher: 'training_provider' },
    ...{ caseOwner: 'advisor', caseMember: 'specialist' },
    ...{ analyst: 'analyst', evaluator: 'evaluator', officer: 'privacy_officer', administrator: 'administrator' },
  };

  beforeAll(async () => {
    scene = await setScene(api);
    const { office, elsewhere, organisation, inCharge, standIn, amina, self } = scene;
    const others = Object.fromEntries(Object.keys(roles).map((name) => [name, randomUUID()]));
    const known = {
      advisor: inCharge,
      standIn,
      excluded: scene.excluded[1],
      amina: amina.claimant,
      idil: self.claimant,
      deskWorker: scene.deskWorker,
      excludedDeskWorker: scene.excludedDeskWorker,
      ...{ caseOwner: scene.caseOwner, caseMember: scene.caseMember },
    };
    persons = { ...others, ...known };
    const places = {
      ...{ standIn: elsewhere, partner: organisation, teacher: organisation, caseMember: organisation },
    } as Readonly<Record<string, Uuid>>;
    for (const name of [
      'standIn',
      'reader',
      'leader',
      'excluded',
      'adviser',
      'partner',
      'teacher',
      'caseOwner',
      'caseMember',
    ])
      await api.employ(persons[name]!, roles[name]!, places[name] ?? office);
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    const look = { query: 'GET /v1/claimants/{id}', asker: 'reader', says: 'enquiry' };
    expect((await ask({ ...look, written: null })).statusCode).toBe(200);
  });

  async function ask({ query, asker, says }: ReadingRow): Promise<Answer> {
    const authorization = `Bearer ${await api.token([roles[asker]!], { person: persons[asker]! })}`;
    const person = persons[query.includes('/v1/readers/') ? 'reader' : 'amina']!;
    const asked = { scene, recorded: scene.amina, asker: { authorization }, person };
    return api.inject(requestOf(query, { ...asked, ...(says !== undefined && { purpose: says }) }));
  }

  async function writtenOf(answers: readonly Answer[]): Promise<readonly (readonly Written[])[]> {
    const ids = answers.map(({ headers }) => headers['x-request-id'] as string);
    const { rows } = await api.platform.pool.query<Written & { id: string }>(
      'select correlation_id as id, reader, roles, route, purpose, persons from privacy.read_log where correlation_id = any($1)',
      [ids],
    );
    return ids.map((asked) => rows.filter(({ id }) => id === asked).map(({ id: _id, ...row }) => row));
  }

  it('has a line in the table for every query of the API, and for no other', async () => {
    const document = (await api.get('/openapi.json', { as: null })).json<ApiDocument>();
    const queries = operationsIn(document)
      .filter(({ parameters = [] }) => !parameters.some(({ name }) => name === 'Idempotency-Key'))
      .map(({ name }) => name);
    expect([...new Set(readingRows.map(({ query }) => pathOf(query)))].sort()).toEqual(queries.sort());
  });

  it.each(readingRows)('says of $query of the $asker whom it showed and what for', async (row) => {
    const answer = await ask(row);
    expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
    const [rows] = await writtenOf([answer]);
    const of = (names: readonly string[]) => names.map((name) => persons[name]!).sort();
    expect(rows!.map((one) => ({ ...one, persons: [...one.persons].sort() }))).toEqual(
      row.written
        ? [
            {
              ...{ reader: persons[row.asker], roles: [roles[row.asker]] },
              route: pathOf(row.query).replace(/\{(\w+)\}/g, ':$1'),
              ...{ purpose: row.written.purpose, persons: of(row.written.persons) },
            },
          ]
        : [],
    );
  });

  it('has one row of whatever showed somebody to anybody, and none of what was refused or is of nobody', async () => {
    const askers = (await askersOf(api, scene)).flat();
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    const statuses = new Set<number>();
    // Of what is asked with other filters the first: the day of the past is another question.
    const asked = new Map(
      readingRows.map(({ query }) => [`${pathOf(query)} ${/asAt=/.exec(query)?.[0]}`, query]),
    ).values();
    for (const query of asked) {
      const answers = await Promise.all(
        askers.flatMap((asker) =>
          [scene[asker.about], nobodyKnown].flatMap((recorded) =>
            [undefined, 'complaint', 'in words'].map((purpose) => {
              const person = recorded.claimant;
              return api.inject(requestOf(query, { scene, recorded, asker, person, ...(purpose && { purpose }) }));
            }),
          ),
        ),
      );
      const written = await writtenOf(answers);
      answers.forEach(({ statusCode, body }, index) => {
        const rows = written[index]!;
        const isShown = statusCode === 200 && ofPersons.has(pathOf(query));
        const namesAmina = statusCode === 200 && body.includes(scene.amina.claimant);
        const told = rows.flatMap(({ persons: ids }) => ids);
        statuses.add(statusCode);
        expect([query, statusCode, rows.length <= (isShown ? 1 : 0)]).toEqual([query, statusCode, true]);
        if (isShown && isOfRecord(query)) expect([query, told]).toEqual([query, [expect.any(String)]]);
        if (namesAmina) expect([query, told]).toEqual([query, expect.arrayContaining([scene.amina.claimant])]);
      });
    }
    expect([...statuses].sort()).toEqual([200, 400, 401, 403, 404]);
  }, 600_000);
});
