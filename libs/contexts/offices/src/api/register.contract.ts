import { randomBytes, randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandHandler, DecideHandler } from '@alongside/commands';
import { InMemoryEventStore } from '@alongside/event-store';
import {
  allRoles,
  createFastifyAdapter,
  createLog,
  CursorSealer,
  HttpModule,
  type StaffRegister,
  type TokenVerifier,
} from '@alongside/http';
import { ReadLog1763780000000, ReadUnder1795760000000 } from '@alongside/privacy';
import {
  foldingPool,
  PositionWaiter,
  prepareProjections,
  Projector,
  SnakeNaming,
  type RowClass,
} from '@alongside/projections';
import { useTestDatabase } from '@alongside/testing';
import { MasterKeyRing, EventCodec, KeyStore, Vault } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { officesDeciders, officesFolds, OfficesModule, OpenPlaces } from '..';

export const administrator = '0192aaaa-0000-7000-8000-00000000000a';

/** The token is the role. */
const verifier: TokenVerifier = {
  verify: (token) =>
    Promise.resolve({
      personId: administrator,
      roles: allRoles.filter((role) => role === token),
      expiresAt: Date.now() / 1_000 + 60,
    }),
};

/** Every role is held everywhere: the token decides. */
const register: StaffRegister = {
  grantsOf: () => Promise.resolve(allRoles.map((role) => ({ role, place: 'everywhere' as const }))),
};

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- parsed JSON of any route
  readonly body: any;
}

export interface Register {
  post(url: string, body: object, role?: string): Promise<Answer>;
  /** Sees all that was posted before. */
  get(url: string, role?: string): Promise<Answer>;
  forget(personId: string): Promise<void>;
  /** The persons of each reading so far, in order. */
  readings(): Promise<string[][]>;
}

/** The context behind its HTTP edge: the log in memory, the read models and keys on a database of the test file's own. */
export function useRegister(): Register {
  const ends: (() => Promise<unknown>)[] = [];
  // Before the database is dropped: ends run in the order in which they were asked for.
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
  const database = useTestDatabase();
  let app: NestFastifyApplication;
  let dataSource: DataSource;
  let vault: Vault;
  let position = '';

  beforeAll(async () => {
    const keys = await KeyStore.open({ connectionString: database.url, wrapping: new MasterKeyRing(randomBytes(32)) });
    ends.push(() => keys.close());
    vault = new Vault(keys);
    dataSource = await readDatabase(database.url);
    ends.push(() => dataSource.destroy());
    const pool = foldingPool(database.url);
    ends.push(() => pool.end());
    await prepareProjections(pool, officesFolds);
    const store = new InMemoryEventStore();
    const codec = new EventCodec(officesDeciders, vault);
    const waiter = new PositionWaiter(store, pool, officesFolds);
    const onFailure = (failure: unknown) => console.error(failure);
    const folding = { store, codec, pool, connectionString: database.url, folds: officesFolds, waiter, onFailure };
    const projector = new Projector(folding);
    projector.start();
    ends.push(() => projector.stop());
    const providers = [
      { provide: CommandHandler, useValue: new CommandHandler(store, codec, randomBytes(32)) },
      { provide: OpenPlaces, useValue: new OpenPlaces(() => Promise.resolve()) },
      { provide: EventCodec, useValue: codec },
      { provide: DataSource, useValue: dataSource },
      { provide: CursorSealer, useValue: new CursorSealer(randomBytes(32)) },
    ];
    @Global()
    @Module({ providers, exports: providers })
    class PlatformModule {}

    const http = HttpModule.forRoot({ verifier, register, positionWaiter: waiter });
    @Module({ imports: [PlatformModule, CqrsModule.forRoot(), http, OfficesModule], providers: [DecideHandler] })
    class AppModule {}

    const log = createLog({ write: () => undefined });
    app = await NestFactory.create<NestFastifyApplication>(AppModule, createFastifyAdapter({ log }), { logger: false });
    await app.init();
    ends.push(() => app.close());
  });
  async function ask(method: 'GET' | 'POST', url: string, given: { body?: object; role: string }): Promise<Answer> {
    const headers = { authorization: `Bearer ${given.role}`, 'idempotency-key': randomUUID() };
    const answer = await app.inject({ method, url, headers, ...(given.body && { payload: given.body }) });
    return { status: answer.statusCode, body: answer.json() };
  }

  return {
    async post(url, body, role = 'administrator') {
      const answer = await ask('POST', url, { body, role });
      position = answer.body.position ?? position;
      return answer;
    },
    get: (url, role = 'administrator') =>
      ask('GET', `${url}${url.includes('?') ? '&' : '?'}atLeast=${position}`, { role }),
    forget: (personId) => vault.forget(personId),
    async readings() {
      const rows = await dataSource.query<{ persons: string[] }[]>('select persons from privacy.read_log order by id');
      return rows.map(({ persons }) => persons);
    },
  };
}

async function readDatabase(url: string): Promise<DataSource> {
  const entities = officesFolds.flatMap((fold) => Object.values(fold.tables) as RowClass<object>[]);
  const namingStrategy = new SnakeNaming();
  const migrations = [ReadLog1763780000000, ReadUnder1795760000000];
  const dataSource = new DataSource({ type: 'postgres', url, entities, namingStrategy, migrations });
  await dataSource.initialize();
  await dataSource.runMigrations();
  return dataSource;
}
