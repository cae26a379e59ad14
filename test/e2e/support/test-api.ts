import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { discardEmbeddedPostgres } from '@alongside/embedded-postgres';
import { createLog, DevelopmentIssuer, type Role } from '@alongside/http';
import type { Position } from '@alongside/event-store';
import type { Uuid } from '@alongside/kernel';
import { createTestDatabase, type DatabaseTemplate } from '@alongside/testing';
import { createApi, verifierOf } from '../../../apps/api/src/api';
import { openPlatform, type Configuration, type Platform } from '../../../apps/composition/src';
import { admit } from '../../support/admit';
import { noteCompoundCommands } from './compound-commands';

export type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;

export interface Request {
  readonly method?: 'GET' | 'POST';
  readonly url: string;
  readonly body?: unknown;
  /** Roles of the token: an advisor's unless told; `null` sends none. */
  readonly as?: readonly Role[] | null;
  readonly person?: Uuid;
  /** The `Idempotency-Key`; a new one with each POST unless told. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What for; `null` says nothing. */
  readonly purpose?: string | null;
}

export interface TestApi {
  /** Where they are not in the data folder. */
  readonly databases: { readonly main: string; readonly keys: string };
  readonly dataFolder: string;
  /** For another process, or another api, on the same data. */
  readonly configuration: Configuration;
  /** The open platform; another one after a restart. */
  readonly platform: Platform;
  readonly app: NestFastifyApplication;
  /** All that was logged so far. */
  readonly logged: string;
  inject(request: Request): Promise<Answer>;
  get(url: string, more?: Partial<Request>): Promise<Answer>;
  post(url: string, body: unknown, more?: Partial<Request>): Promise<Answer>;
  /** Gives somebody a role at an office, or at an organisation where that is where it is held. */
  employ(person: Uuid, role: Role, place: Uuid): Promise<void>;
  token(as: readonly Role[], more?: { person?: Uuid; expiresIn?: string }): Promise<string>;
  head(): Promise<Position | null>;
  /** As after an orderly stop and another start, on the same data, or on what was made of it meanwhile. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  /** Takes the main database away, whoever is connected, as when its server is gone for good. */
  loseDatabase(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestApiOptions {
  /** Off: the log store appends one stream at a time. On unless the whole run is in single-stream mode. */
  readonly atomicStreams?: boolean;
  /** The log in PostgreSQL, also where the whole run has it in a KurrentDB: for what is about that. */
  readonly logInPostgres?: true;
  /** All of it in the data folder, as on a newcomer's machine: the embedded server as well, and the log in it. */
  readonly inDataFolder?: true;
  /** How long a half-done command is left to whoever asked. */
  readonly completeAfterMs?: number;
  /** Where whoever has a token works, in all roles; at northgate unless told. Whoever works nowhere has roles that are held everywhere alone. */
  readonly offices?: readonly Uuid[];
}

/** An office that nobody has to have heard of. */
export const northgate: Uuid = '0192cccc-0000-7000-8000-000000000001';

/** An organisation that nobody has to have heard of. */
export const makingTheLeap: Uuid = '0192cccc-0000-7000-8000-000000000002';

/** An advisor who works here. */
export const advisor: Uuid = '0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f';

/** The whole suite can run as on a store that appends one stream at a time. */
export const singleStreamRun = process.env['ALONGSIDE_TEST_SINGLE_STREAM'] === '1';

noteCompoundCommands();

/** The log in a KurrentDB, where the whole suite is to run on one: as many logs in it as there are test APIs. */
function kurrentDbOfThisRun(): Configuration['kurrentDb'] {
  const url = process.env['ALONGSIDE_TEST_KURRENTDB'];
  return url ? { url, streamPrefix: `t${randomUUID().replaceAll('-', '')}` } : null;
}

/** For another process on the same log, whatever this one has in its environment. */
export function kurrentDbEnvironment({ kurrentDb }: Configuration): Record<string, string> {
  return { KURRENTDB_URL: kurrentDb?.url ?? '', KURRENTDB_STREAM_PREFIX: kurrentDb?.streamPrefix ?? '' };
}

function configurationIn(dataFolder: string): Configuration {
  return {
    dataFolder,
    secretFile: join(dataFolder, 'root.secret'),
    masterKeys: { file: join(dataFolder, 'master-keys') },
    erasureLedger: join(dataFolder, 'erasures.ndjson'),
    databases: null,
    kurrentDb: null,
    oidc: null,
    projections: true,
    atomicStreams: true,
    host: '127.0.0.1',
    port: 0,
  };
}

/** The main database as the first start leaves it: to make its tables takes longer than to copy them. */
const withItsTables: DatabaseTemplate = {
  name: 'the main database, its tables empty',
  async migrate(main) {
    const keys = await createTestDatabase();
    const dataFolder = await mkdtemp(join(tmpdir(), 'alongside-e2e-'));
    const configuration = { ...configurationIn(dataFolder), databases: { main, keys: keys.url } };
    const platform = await openPlatform(configuration, createLog({ write: () => undefined }));
    await platform.close();
    await Promise.all([keys.leave(), rm(dataFolder, { recursive: true })]);
  },
};

/** The real application on databases of its own and a data folder that goes with it; requests are injected. */
export async function startTestApi({
  atomicStreams = !singleStreamRun,
  completeAfterMs,
  logInPostgres,
  inDataFolder,
  offices = [northgate],
}: TestApiOptions = {}): Promise<TestApi> {
  const main = await createTestDatabase(withItsTables);
  const keys = await createTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'alongside-e2e-'));
  const configuration: Configuration = {
    ...configurationIn(dataFolder),
    databases: inDataFolder ? null : { main: main.url, keys: keys.url },
    kurrentDb: (logInPostgres ?? inDataFolder) ? null : kurrentDbOfThisRun(),
    atomicStreams,
    ...(completeAfterMs !== undefined && { completeAfterMs }),
  };
  const lines: string[] = [];
  let running = await run(configuration, lines);
  const tokens = new Tokens(dataFolder, (person) =>
    admit(running.platform.commands, person, { offices, organisations: offices.length > 0 ? [makingTheLeap] : [] }),
  );
  const inject = async (request: Request) => running.app.inject(await tokens.carriedBy(request));
  return {
    databases: configuration.databases!,
    dataFolder,
    configuration,
    get platform() {
      return running.platform;
    },
    get app() {
      return running.app;
    },
    get logged() {
      return lines.join('');
    },
    inject,
    get: (url, more) => inject({ ...more, url }),
    post: (url, body, more) => inject({ ...more, method: 'POST', url, body }),
    employ: (person, role, place) =>
      admit(running.platform.commands, person, { roles: [role], offices: [place], organisations: [place] }),
    token: (as, more) => tokens.of(as, more),
    head: () => running.platform.store.head(),
    async restart(meanwhile) {
      await running.stop();
      await meanwhile?.();
      running = await run(configuration, lines);
    },
    loseDatabase: () => main.drop(),
    async stop() {
      await running.stop();
      await discardEmbeddedPostgres(join(dataFolder, 'postgres'));
      await Promise.all([main.leave(), keys.leave(), rm(dataFolder, { recursive: true })]);
    },
  };
}

/** The same for a test file: there from `beforeAll` on, gone at the end. */
export function useTestApi(options?: TestApiOptions): TestApi {
  let api: TestApi | undefined;
  beforeAll(async () => {
    api = await startTestApi(options);
  });
  afterAll(() => api?.stop());
  return new Proxy({} as TestApi, {
    get: (_, name) => {
      if (!api) throw new Error('the test api is there from beforeAll on');
      return api[name as keyof TestApi];
    },
  });
}

async function run(configuration: Configuration, lines: string[]) {
  const log = createLog({ write: (line) => void lines.push(line) });
  const platform = await openPlatform(configuration, log);
  try {
    const app = await createApi(platform, await verifierOf(configuration), { log });
    platform.follow();
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const stop = async () => {
      await app.close();
      await platform.close();
    };
    return { platform, app, stop };
  } catch (error) {
    await platform.close();
    throw error;
  }
}

class Tokens {
  private readonly known = new Map<string, Promise<string>>();
  private readonly onTheStaff = new Map<Uuid, Promise<void>>();

  constructor(
    private readonly dataFolder: string,
    private readonly admit: (person: Uuid) => Promise<void>,
  ) {}

  of(as: readonly Role[], { person = advisor, expiresIn = '1h' } = {}): Promise<string> {
    const name = [person, expiresIn, ...as].join(' ');
    const known = this.known.get(name) ?? this.sign({ personId: person, roles: as, expiresIn });
    this.known.set(name, known);
    return known;
  }

  /** The request as it is injected: with a token and what it is for, and a POST with a body and an idempotency key. */
  async carriedBy(request: Request) {
    const { method = 'GET', url, body, as = ['advisor'], person, key = randomUUID(), headers } = request;
    const { purpose = 'testing' } = request;
    const authorization = as && { authorization: `Bearer ${await this.of(as, { ...(person && { person }) })}` };
    const reading = { ...authorization, ...(purpose !== null && { purpose }), ...headers };
    if (method === 'GET') return { method, url, headers: reading };
    const sent = { 'content-type': 'application/json', 'idempotency-key': key, ...authorization, ...headers };
    const payload = typeof body === 'string' ? body : JSON.stringify(body);
    return { method, url, payload, headers: sent };
  }

  /** Whoever has a token is on the staff. */
  private async sign(request: Parameters<DevelopmentIssuer['sign']>[0]): Promise<string> {
    const { personId } = request;
    if (!this.onTheStaff.has(personId)) this.onTheStaff.set(personId, this.admit(personId));
    await this.onTheStaff.get(personId);
    return (await DevelopmentIssuer.open(this.dataFolder)).sign(request);
  }
}
