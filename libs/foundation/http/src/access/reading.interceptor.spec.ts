import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ConcernsList, ConcernsRecord, inPath, QueryOperation, Roles, type Relations } from '..';
import { person, startTestApp, type TestApp } from '../specs/test-app';

@Controller('v1/readings')
class ReadingController {
  @Get('forgotten')
  @Roles('advisor')
  @ConcernsList({ supervisedBy: ['advisor'] })
  @QueryOperation({ summary: 'List persons, and forget to write it down' })
  forgetful() {
    return { name: 'Amina' };
  }

  @Get('recorded/:id')
  @Roles('advisor')
  @ConcernsRecord('claim', inPath('id'), 'caseload/claim-not-found')
  @QueryOperation({ summary: 'Show a claim, and write it down' })
  mindful(@Req() request: FastifyRequest) {
    request.isReadingRecorded = true;
    return { purpose: request.purpose };
  }
}

const relations: Relations = { standingTo: () => Promise.resolve({ by: 'caseload', as: ['advisor'] }) };
let test: TestApp;
beforeAll(async () => (test = await startTestApp({ relations }, [ReadingController])));
afterAll(() => test.app.close());

const ask = async (url: string) => test.inject({ url: `/v1/readings/${url}`, headers: await test.bearer() });

it('an answer about persons does not leave before it is written down who reads', async () => {
  const answer = await ask('forgotten');
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('Amina');
  expect((await ask(`recorded/${person}`)).json()).toEqual({ purpose: 'casework' });
});
