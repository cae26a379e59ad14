import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ConcernsList, ConcernsNobody, ConcernsRecord, inPath, QueryOperation, Roles, type Relations } from '..';
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

  @Get('announced')
  @Roles('advisor')
  @ConcernsNobody()
  @QueryOperation({ summary: 'Take a reading, and forget to write it down' })
  announced(@Req() request: FastifyRequest) {
    request.isReadingRecorded = false;
    return { name: 'Amina' };
  }

  @Get('of-nobody')
  @Roles('advisor')
  @ConcernsNobody()
  @QueryOperation({ summary: 'Show what is of nobody' })
  ofNobody() {
    return {};
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
  for (const url of ['forgotten', 'announced']) {
    const answer = await ask(url);
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('Amina');
  }
  expect((await ask(`recorded/${person}`)).json()).toEqual({ purpose: 'casework' });
  expect((await ask('of-nobody')).json()).toEqual({});
});
