import { Body, Controller, Get, Module, Post, Query, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError } from '@alongside/kernel';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { IsArray } from 'class-validator';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import {
  CommandMeta,
  CommandOperation,
  ConcernsNobody,
  createFastifyAdapter,
  createLog,
  CurrentActor,
  HttpModule,
  IsCode,
  IsFreeText,
  IsLanguageTag,
  IsLocalDate,
  IsMonth,
  IsPence,
  IsUuidText,
  allRoles,
  localVerifier,
  NestedList,
  NestedObject,
  NestLog,
  OptionalField,
  PathUuid,
  Public,
  QueryBoolean,
  QueryCode,
  QueryInt,
  QueryList,
  QueryOperation,
  QueryRange,
  Roles,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
  type HttpOptions,
  type PositionWaiter,
  type Range,
  type ServerOptions,
  type StaffRegister,
} from '..';

export const issuer = 'urn:test:issuer';
export const audience = 'alongside';
export const person = '0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f';
export const key = '0192d3c2-7e1a-7c33-9a55-000000000001';
export const claim = '0192d3c2-7e1a-7c33-9a55-00000000000a';

class Line {
  @IsFreeText(20)
  readonly line: string;
}

class OpenClaim {
  @IsLocalDate()
  readonly openedOn: string;

  @IsCode()
  readonly benefit: string;

  @IsPence()
  readonly weekly: number;

  @OptionalField()
  @IsMonth()
  readonly month?: string;

  @OptionalField()
  @IsUuidText()
  readonly officeId?: string;

  @OptionalField()
  @IsLanguageTag({ each: true })
  @IsArray()
  readonly languages?: string[];

  @OptionalField()
  @NestedList(() => Line, { max: 5 })
  readonly address?: Line[];

  @OptionalField()
  @NestedObject(() => Line)
  readonly former?: Line;
}

class ClaimList {
  @QueryInt({ min: 1, max: 1_000 })
  readonly limit: number = 100;

  @QueryList({ max: 3 })
  readonly barrier?: string[];

  @QueryRange({ of: 'integer' })
  readonly age?: Range<number>;

  @QueryRange({ of: 'date' })
  readonly opened?: Range<string>;

  @QueryRange({ of: 'date', orNone: true })
  readonly nextMeeting?: Range<string> | 'none';

  @QueryList({ of: 'language' })
  readonly language?: string[];

  @QueryList({ of: 'uuid', orNone: true })
  readonly advisor?: string[];

  @QueryBoolean()
  readonly overdue?: boolean;

  @QueryCode({ oneOf: ['name', 'due'] })
  readonly sort?: string;
}

/** What the next failing request throws. */
export const failing: { error: unknown } = { error: undefined };

@Controller('v1/claims')
class ClaimsController {
  @Post()
  @Roles('advisor')
  @ConcernsNobody()
  @CommandOperation({
    summary: 'Open a claim',
    creates: '/v1/claims/{id}',
    refusals: { 'not-found': ['caseload/claimant-not-found'], conflict: ['caseload/claim-open'] },
  })
  open(@Body() body: OpenClaim, @CommandMeta() meta: CommandMetadata) {
    return {
      id: claim,
      revision: 0n,
      position: 'log:1',
      body,
      meta: { ...meta, expectedRevision: String(meta.expectedRevision) },
    };
  }

  @Post(':id/closure')
  @Roles('advisor', 'team_leader')
  @ConcernsNobody()
  @CommandOperation({ summary: 'Close a claim', ifMatch: true })
  close(@PathUuid('id') _id: string, @CommandMeta() meta: CommandMetadata) {
    return { revision: 5n, position: 'log:2', route: meta.route, expected: String(meta.expectedRevision) };
  }

  @Get()
  @Roles('advisor')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({ summary: 'List claims', pages: true })
  list(@Query() query: ClaimList, @CurrentActor() actor: Actor) {
    return { query, actor };
  }

  @Get(':id')
  @Roles('advisor')
  @ConcernsNobody()
  @QueryOperation({ summary: 'Show a claim', etag: true })
  show(@PathUuid('id') id: string) {
    return { id, revision: 7 };
  }
}

@Controller('v1/failures')
class FailuresController {
  @Get()
  @Public()
  @QueryOperation({ summary: 'Fail' })
  fail() {
    throw failing.error;
  }

  @Get('refusals/:kind')
  @Public()
  @QueryOperation({ summary: 'Refuse' })
  refuse() {
    throw new DomainError('caseload/claimant-not-found', 'not-found', 'There is no such claimant.');
  }
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  inject(options: InjectOptions): Promise<LightMyRequestResponse>;
  readonly logged: string[];
  readonly signingKey: CryptoKey;
  /** A header with a good token, but for the claims given. */
  bearer(claims?: JWTPayload): Promise<{ authorization: string }>;
}

/** Remembers what it was asked for, and fails once when it is told to. */
class FakeWaiter implements PositionWaiter {
  readonly asked: (readonly [position: string, timeoutMs: number])[] = [];
  failure: Error | undefined;

  waitFor(position: string, timeoutMs: number): Promise<void> {
    this.asked.push([position, timeoutMs]);
    const { failure } = this;
    this.failure = undefined;
    return failure ? Promise.reject(failure) : Promise.resolve();
  }

  waitForNow(timeoutMs: number): Promise<void> {
    return this.waitFor('log:now', timeoutMs);
  }
}

export const positionWaiter = new FakeWaiter();

/** Everybody holds every role everywhere, so that the token alone decides. */
export const generousRegister: StaffRegister = {
  grantsOf: () => Promise.resolve(allRoles.map((role) => ({ role, place: 'everywhere' as const }))),
};

interface TestAppParts {
  readonly prepare?: (app: NestFastifyApplication) => void;
  readonly server?: ServerOptions;
}

/** An application with two small controllers; further ones may be added. */
export async function startTestApp(
  options: Partial<HttpOptions> = {},
  controllers: Type[] = [],
  { prepare, server }: TestAppParts = {},
): Promise<TestApp> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const verifier = localVerifier({ publicJwk: await exportJWK(publicKey), issuer, audience });

  @Module({
    imports: [HttpModule.forRoot({ verifier, register: generousRegister, positionWaiter, ...options })],
    controllers: [ClaimsController, FailuresController, ...controllers],
  })
  class TestModule {}

  const logged: string[] = [];
  const log = createLog({ write: (line) => void logged.push(line) });
  const app = await NestFactory.create<NestFastifyApplication>(TestModule, createFastifyAdapter({ log, ...server }), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  prepare?.(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const bearer = async (claims: JWTPayload = {}) => ({
    authorization: `Bearer ${await new SignJWT({ iss: issuer, aud: audience, sub: person, scope: 'advisor', ...claims })
      .setProtectedHeader({ alg: 'ES256' })
      .setExpirationTime(claims.exp ?? '5m')
      .sign(privateKey)}`,
  });
  return { app, inject: (options: InjectOptions) => app.inject(options), logged, signingKey: privateKey, bearer };
}

export const goodClaim = { openedOn: '2026-03-02', benefit: 'job-seekers-allowance', weekly: 7_120 };
