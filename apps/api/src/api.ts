import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Module } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import {
  buildOpenApi,
  createFastifyAdapter,
  DevelopmentIssuer,
  NestLog,
  oidcVerifier,
  serveOpenApi,
  type Log,
  type ServerOptions,
  type TokenVerifier,
} from '@alongside/http';
import { AppModule, type Configuration, type Platform } from '../../composition/src';
import { apiTags } from './api-tags';
import { serveDeskPage } from './desk-page';
import { HealthController } from './health/health.controller';

@Module({ controllers: [HealthController] })
class HealthModule {}

/** Clients of the standard ask for its root with a slash at the end. */
const alsoAt = { '/open-referral/': '/open-referral' };

/** The HTTP application on an open platform, not yet listening. */
export async function createApi(
  platform: Platform,
  verifier: TokenVerifier,
  server: ServerOptions & { readonly log: Log },
): Promise<NestFastifyApplication> {
  const module = { module: HealthModule, imports: [AppModule.of(platform, verifier)] };
  const app = await NestFactory.create<NestFastifyApplication>(module, createFastifyAdapter({ ...server, alsoAt }), {
    logger: new NestLog(server.log.child({}, { level: 'warn' })), // not a line for each route
    abortOnError: false,
  });
  serveOpenApi(app, () => openApiOf(app));
  serveDeskPage(app.getHttpAdapter().getInstance());
  return app;
}

/** Whom the application believes: the issuer of the configuration, or the development issuer of the data folder. */
export async function verifierOf({ oidc, dataFolder }: Configuration): Promise<TokenVerifier> {
  return oidc ? oidcVerifier(oidc) : (await DevelopmentIssuer.open(dataFolder)).verifier();
}

export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  return buildOpenApi(app, {
    title: 'Alongside',
    version: '0.1.0',
    description: 'The record-keeper of employment co-creation.',
    tags: apiTags,
  });
}
