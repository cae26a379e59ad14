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
    tags: {
      claimants: 'Who claims, and what happened to them',
      caseloads: 'Whom an advisor or an office has in charge, how many, and what is due',
      'saved views': 'What a caseload list is to show, kept under a name and shared with an office',
      tasks: 'What there is to do, by when, and whose it is',
      assignments: 'Who is in charge of a claimant, who stands in, and since when',
      reassignments: 'The caseload of an advisor who left or is away, given to others at once',
      notes: 'What somebody noted of a claimant, with flags and follow-ups',
      interactions: 'Appointments, what became of them, and what was said and agreed',
      'action plans': 'What claimant and advisor agreed to do, by when, and what became of it',
      consents: 'What a claimant has agreed to, for whom and until when',
      claims: 'Spells on a benefit',
      satisfaction: 'What claimants and advisors answered about how it went',
      employments: 'Jobs, their evidence and their ends',
      offices: 'Offices, and who works there on which day',
      organisations: 'Who the offices work with',
      staff: 'Who is on the staff, with which roles where, and who is away',
      persons: 'What is held about somebody, and what keeps it from being erased',
      'rights requests': 'Who asked to see the own data or to be forgotten, and by when the answer is due',
      retention: 'How long records are kept, and of whom they have been kept long enough',
      readings: 'Who read whose records, when and what for',
      gatherings:
        'Forums, outreach events and workshops, the themes raised there, and who was told what became of them',
      outcomes: 'Figures: off-flow, back to work, time to job, benefit paid, meetings kept',
      statistics: 'Figures for analysts, under disclosure control',
      'desk sessions': 'Visits to community desks, told by their devices, also without network and days late',
      referrals: 'Between offices, desks and organisations: requested, answered, completed',
      'service listings': 'What support organisations offer, as those see it who look after the list',
      'open referral': 'The services, for anybody: the interface of Open Referral UK (HSDS 3.0)',
      'code lists': 'What the codes are, in English and Somali',
      problems: 'What each problem means',
      health: 'Whether the process runs and can do its work',
    },
  });
}
