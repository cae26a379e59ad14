import { once } from 'node:events';
import { Agent, get, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { Controller, Get } from '@nestjs/common';
import { Public, QueryOperation } from '..';
import { startTestApp, type TestApp } from '../specs/test-app';
import type { SenderLimits } from './sender-limits';

const longAnswer = 32 * 1_048_576;
const story = 'a'.repeat(longAnswer);

@Controller('long')
class LongController {
  @Get()
  @Public()
  @QueryOperation({ summary: 'Tell a long story' })
  tell() {
    return { story };
  }
}

/** Long enough for whoever is served beside a busy test. */
const senders = { headersMs: 1_000, requestMs: 1_500, betweenRequestsMs: 1_000, silenceMs: 2_000, lookEveryMs: 50 };

let test: TestApp;
let server: Server;

function useServer(more: Partial<SenderLimits> = {}): void {
  beforeAll(async () => {
    test = await startTestApp({}, [LongController], { server: { senders: { ...senders, ...more } } });
    await test.app.listen(0, '127.0.0.1');
    server = test.app.getHttpServer();
  });
  afterAll(() => test.app.close());
}

const dialled: Socket[] = [];
/** Also those that the server should have cut off, and did not. */
afterEach(() => dialled.splice(0).forEach((socket) => socket.destroy()));

/** A connection, and all that came back on it until it was closed. */
function dial(): { socket: Socket; answer: Promise<string> } {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  dialled.push(socket);
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.on('error', () => undefined); // Writing on what was just closed.
  return { socket, answer: new Promise((resolve) => socket.on('close', () => resolve(answer))) };
}

/** Sends the beginning, then a byte at a time for as long as the server listens. */
function trickle(beginning: string): Promise<string> {
  const { socket, answer } = dial();
  socket.write(beginning);
  const dripping = setInterval(() => socket.write('a'), 20);
  return answer.finally(() => clearInterval(dripping));
}

/** One who asks, on one connection after the other unless they are kept. */
async function ask(agent = new Agent()): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const request = get({ port, path: '/v1/claims', agent, headers: await test.bearer() });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(200);
  await once(answer.resume(), 'end');
}

/** Asks again and again until that is over, and is answered. */
async function servedUntil<Result>(over: Promise<Result>, agent?: Agent): Promise<Result> {
  let waiting = true;
  const done = over.finally(() => (waiting = false));
  do await ask(agent);
  while (waiting);
  return done;
}

function expectRequestTimeout(answer: string): void {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(head).toContain('Connection: close\r\nContent-Type: application/problem+json\r\n');
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
  expect(JSON.parse(body)).toMatchObject({ type: '/problems/http/request-timeout', status: 408 });
}

describe('others are served while the server cuts off', () => {
  useServer();

  it.each([
    ['headers that come byte by byte', 'GET /v1/claims HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    [
      'a body that comes byte by byte',
      'POST /v1/claims HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"',
    ],
    [
      'a body in chunks that never ends',
      'POST /v1/claims HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n"',
    ],
  ])('%s', async (_, beginning) => {
    expectRequestTimeout(await servedUntil(trickle(beginning)));
  });

  it('whoever connects and says nothing', async () => {
    expectRequestTimeout(await servedUntil(dial().answer));
  });

  it('whoever was answered and then says nothing, without a word', async () => {
    const { socket, answer } = dial();
    socket.write('GET /v1/nowhere HTTP/1.1\r\nHost: x\r\n\r\n');
    const whole = await servedUntil(answer);
    expect(whole.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(whole).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('whoever does not read the answer', async () => {
    const accepted = once(server, 'connection') as Promise<[Socket]>;
    const { socket } = dial();
    socket.pause();
    socket.write('GET /long HTTP/1.1\r\nHost: x\r\n\r\n');
    const [side] = await accepted;
    await servedUntil(once(side, 'close'));
    expect(side.bytesWritten).toBeGreaterThan(0);
    expect(socket.resume().bytesRead).toBeLessThan(longAnswer);
  });
});

describe('more connections than there is room for', () => {
  const connections = 10;
  useServer({ connections, betweenRequestsMs: 60_000 });

  it('are closed unheard, those that say nothing are cut off, and whoever is connected is served', async () => {
    const agent = new Agent({ keepAlive: true });
    await ask(agent);
    const open: number[] = [];
    let unheard = 0;
    server.on('connection', () => server.getConnections((_error, count) => open.push(count)));
    server.on('drop', () => unheard++);
    const crowd = Array.from({ length: 50 }, () => dial().answer);
    const answers = await servedUntil(Promise.all(crowd), agent);
    expect(Math.max(...open)).toBeLessThanOrEqual(connections);
    const heard = answers.filter((answer) => answer !== '');
    heard.forEach(expectRequestTimeout);
    expect(heard.length + unheard).toBe(crowd.length);
    expect(unheard).toBeGreaterThan(crowd.length - connections);
    await ask();
    agent.destroy();
  });
});

describe('requests that are sent without waiting for answers', () => {
  useServer();

  it('are answered in their order', async () => {
    const { socket, answer } = dial();
    const paths = Array.from({ length: 200 }, (_unused, index) =>
      index % 2 ? '/nowhere' : '/problems/http/invalid-cursor',
    );
    const requests = paths.map(
      (path, index) => `GET ${path} HTTP/1.1\r\nHost: x\r\n${index === 199 ? 'Connection: close\r\n' : ''}\r\n`,
    );
    socket.write(requests.join(''));
    const statuses = (await servedUntil(answer)).match(/(?<=HTTP\/1\.1 )\d{3}/g);
    expect(statuses).toEqual(paths.map((path) => (path === '/nowhere' ? '404' : '200')));
  });
});
