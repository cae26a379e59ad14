import { httpProblemStatuses } from '..';
import { startTestApp, type TestApp } from '../specs/test-app';
import { problemPagesFolder, readProblemPages } from './problem-pages';
import { titleOf } from './problem-of';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
afterAll(() => test.app.close());

const pages = readProblemPages(problemPagesFolder());

describe('the pages of problems', () => {
  it.each(Object.entries(httpProblemStatuses))('%s has one, which says its status', (code, status) => {
    expect(pages.get(code)).toMatch(new RegExp(`^# ${titleOf(code)}\\n\\nStatus ${status}\\.`));
  });

  it('of the edge are of problems that it has', () => {
    const own = [...pages.keys()].filter((code) => code.startsWith('http/'));
    expect(own.sort()).toEqual(Object.keys(httpProblemStatuses).sort());
  });

  it('are served to anybody', async () => {
    const answer = await test.inject({ url: '/problems/http/invalid-cursor' });
    expect(answer.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(answer.body).toBe(pages.get('http/invalid-cursor'));
  });

  it.each([
    '/problems/http/none',
    '/problems/..%2F..%2Fpackage',
    '/problems/http/..%2F..%2F..%2Fpackage.json',
    '/problems',
  ])('and nothing else is: %s', async (url) => {
    const answer = await test.inject({ url });
    expect(answer.json()).toMatchObject({ type: '/problems/http/unknown-resource', status: 404 });
  });
});
