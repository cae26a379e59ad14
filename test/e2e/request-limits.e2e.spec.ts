import { createLog } from '@alongside/http';
import { runApi, type RunningApi } from '../../apps/api/src/run-api';
import { edgeOf } from '../../apps/composition/src';
import { useTestApi } from './support/test-api';

describe('a server with limits of requests', () => {
  const api = useTestApi();
  let running: RunningApi;

  beforeAll(async () => {
    const edge = edgeOf({ ALONGSIDE_REQUESTS_PER_ADDRESS: '2', ALONGSIDE_TRUSTED_PROXIES: 'loopback' });
    const silent = createLog({ write: () => undefined });
    running = await runApi({ ...api.configuration, edge, projections: false }, silent);
  });
  afterAll(() => running.stop());

  const statusOf = async (path: string, client: string) =>
    (await fetch(`${running.url}${path}`, { headers: { 'x-forwarded-for': client } })).status;

  it('keeps to those that it was started with, for each address behind its proxy, and tells its health all the same', async () => {
    const [busy, calm] = ['192.0.2.1', '192.0.2.2'] as const;
    expect(await statusOf('/v1/offices', busy)).toBe(401);
    expect(await statusOf('/openapi.json', busy)).toBe(200);
    expect(await statusOf('/v1/offices', busy)).toBe(429);
    expect(await statusOf('/v1/offices', calm)).toBe(401);
    expect(await statusOf('/health/live', busy)).toBe(200);
    expect(await statusOf('/health/ready', busy)).toBe(200);
  });
});
