import { Controller, Get } from '@nestjs/common';
import { Public, QueryOperation } from '..';
import { person, startTestApp, type TestApp } from '../specs/test-app';
import type { RequestLimits } from './request-limits';

@Controller('pulse')
class PulseController {
  @Get()
  @Public()
  @QueryOperation({ summary: 'Watch', unlimited: true })
  watch() {
    return {};
  }
}

const colleague = '0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e70';
const office = '192.0.2.1';
const elsewhere = '192.0.2.2';

interface Asking {
  readonly from?: string;
  readonly url?: string;
  readonly headers?: Record<string, string>;
}

let test: TestApp;
afterEach(() => test.app.close());

async function limited(limits: RequestLimits, trustedProxies: readonly string[] = []): Promise<void> {
  test = await startTestApp({}, [PulseController], { server: { limits, trustedProxies } });
}

async function asked({ from = office, url = '/v1/claims', headers = {} }: Asking) {
  return test.inject({ url, headers, remoteAddress: from });
}

/** The statuses of requests, one after the other. */
async function statusesOf(...requests: readonly Asking[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const request of requests) statuses.push((await asked(request)).statusCode);
  return statuses;
}

const times = (count: number, asking: Asking) => statusesOf(...Array<Asking>(count).fill(asking));

describe('who asks too often', () => {
  it('is told for how long to wait, as a problem', async () => {
    await limited({ perAddress: 1 });
    await asked({});
    const answer = await asked({});
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.json()).toMatchObject({
      type: '/problems/http/too-many-requests',
      title: 'Too many requests',
      detail: 'More than 1 requests came within a minute.',
      instance: `urn:uuid:${answer.headers['x-request-id'] as string}`,
    });
    const seconds = Number(answer.headers['retry-after']);
    expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 60).toBe(true);
    expect(test.logged.at(-1)).toContain('"status":429');
  });

  it('is an address, whatever it asks for, and no other address', async () => {
    await limited({ perAddress: 3 });
    const headers = await test.bearer();
    expect(await times(1, { headers })).toEqual([200]);
    expect(await times(1, { url: '/nowhere' })).toEqual([404]);
    expect(await times(1, { url: '/problems/http/invalid-cursor' })).toEqual([200]);
    expect(await times(2, { headers })).toEqual([429, 429]);
    expect(await times(1, { headers, from: elsewhere })).toEqual([200]);
  });

  it('is a network of IPv6, which one machine has as a whole', async () => {
    await limited({ perAddress: 1 });
    const machines = ['2001:db8::1', '2001:db8::2', '2001:db8:0:1::1'];
    expect(await statusesOf(...machines.map((from) => ({ from, url: '/nowhere' })))).toEqual([404, 429, 404]);
  });

  it('is somebody, at any address and with any token, and no colleague', async () => {
    await limited({ perBearer: 2 });
    const headers = await test.bearer();
    expect(await times(1, { headers })).toEqual([200]);
    expect(await times(1, { headers: await test.bearer({ jti: 'another' }), from: elsewhere })).toEqual([200]);
    expect(await times(1, { headers })).toEqual([429]);
    expect(await times(1, { headers: await test.bearer({ scope: 'evaluator' }) })).toEqual([429]);
    expect(await times(1, { headers: await test.bearer({ sub: colleague }) })).toEqual([200]);
  });

  it('is somebody whose roles open nothing', async () => {
    await limited({ perBearer: 1 });
    expect(await times(2, { headers: await test.bearer({ scope: 'evaluator' }) })).toEqual([403, 429]);
  });

  it('is an address without a good token, which keeps nobody there from work', async () => {
    await limited({ refusalsPerAddress: 3 });
    const expired = await test.bearer({ exp: 1_700_000_000 });
    expect(await times(2, {})).toEqual([401, 401]);
    expect(await times(2, { headers: expired })).toEqual([401, 429]);
    expect(await times(1, {})).toEqual([429]);
    expect(await times(1, { headers: await test.bearer() })).toEqual([200]);
    expect(await times(1, { from: elsewhere })).toEqual([401]);
  });

  it('is nobody who asks how the process does', async () => {
    await limited({ perAddress: 1 });
    expect(await times(5, { url: '/pulse' })).toEqual([200, 200, 200, 200, 200]);
    expect(await times(2, { url: '/nowhere' })).toEqual([404, 429]);
  });

  it('is nobody where nothing is limited', async () => {
    await limited({});
    expect(new Set(await times(100, {}))).toEqual(new Set([401]));
    expect(new Set(await times(100, { headers: await test.bearer({ sub: person }) }))).toEqual(new Set([200]));
  });
});

describe('an address is that of whoever connects', () => {
  const forged = (address: string) => ({
    url: '/nowhere',
    headers: { 'x-forwarded-for': address, forwarded: `for=${address}`, 'x-real-ip': address },
  });

  it('whatever the request says', async () => {
    await limited({ perAddress: 1 });
    expect(await statusesOf(forged('198.51.100.1'), forged('198.51.100.2'))).toEqual([404, 429]);
  });

  it('or that which a trusted proxy added, whatever came before it', async () => {
    await limited({ perAddress: 1 }, ['10.0.0.0/8']);
    const through = ['203.0.113.5', '203.0.113.6', '198.51.100.1, 203.0.113.5', '10.0.0.9, 198.51.100.1, 203.0.113.5'];
    const requests = through.map((one) => ({ ...forged(one), from: '10.0.0.7' }));
    expect(await statusesOf(...requests)).toEqual([404, 404, 429, 429]);
  });

  it('and not what somebody says who is no proxy', async () => {
    await limited({ perAddress: 1 }, ['10.0.0.0/8']);
    expect(await statusesOf(forged('198.51.100.1'), forged('198.51.100.2'))).toEqual([404, 429]);
  });
});
