import { Agent, get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { createLog } from '@alongside/http';
import { runApi, type RunningApi } from '../../apps/api/src/run-api';
import { casework, person } from './support/casework';
import { useTestApi } from './support/test-api';

describe('a server that is told to stop', () => {
  const api = useTestApi();
  let running: RunningApi;
  const agent = new Agent({ keepAlive: true });

  beforeAll(async () => {
    running = await runApi(api.configuration, createLog({ write: () => undefined }));
  });
  afterAll(() => agent.destroy());

  /** As a client that keeps its connection for the next time. */
  async function read(url: string): Promise<number> {
    const authorization = `Bearer ${await api.token(['advisor'])}`;
    const request = get(`${running.url}${url}`, { agent, headers: { authorization, purpose: 'testing' } });
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    answer.resume();
    await once(answer, 'end');
    return answer.statusCode!;
  }

  it('answers who asked before, and then leaves at once, whoever would keep a connection', async () => {
    const amina = await casework(api).register(person('Amina', 'Warsame'));
    await api.platform.waiter.waitFor(amina.position, 5_000);
    expect(await read(amina.url)).toBe(200);

    const blocker = await api.platform.pool.connect();
    await blocker.query('begin; lock table privacy.read_log in access exclusive mode');
    const asked = read(amina.url);
    for (let waiting = 0; waiting === 0;)
      waiting = (await blocker.query('select from pg_locks where not granted')).rowCount!;
    const stopped = running.stop();
    await blocker.query('commit');
    blocker.release();

    expect(await asked).toBe(200);
    const answeredAt = Date.now();
    await stopped;
    expect(Date.now() - answeredAt).toBeLessThan(5_000);
    await expect(read(amina.url)).rejects.toThrow('ECONNREFUSED');
  });
});
