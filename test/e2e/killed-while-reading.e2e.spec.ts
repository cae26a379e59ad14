import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runTypescript } from '@alongside/testing';
import { casework, person, type Done } from './support/casework';
import { kurrentDbEnvironment, useTestApi } from './support/test-api';

describe('a reading is in the log', () => {
  const api = useTestApi();
  let amina: Done;
  let child: ReturnType<typeof runTypescript>;
  let url: URL;

  beforeAll(async () => {
    amina = await casework(api).register(person('Amina', 'Warsame'));
    await api.platform.waiter.waitFor(amina.position, 10_000);
    child = runTypescript(join(__dirname, '../faults/runs/api.child.ts'), {
      args: [JSON.stringify({ ...api.configuration, projections: false })],
      env: { ...process.env, ...kurrentDbEnvironment(api.configuration) },
    });
    url = new URL(await child.message<string>());
  });
  afterAll(() => child.kill());

  async function send(purpose: string) {
    const token = await api.token(['advisor']);
    const socket = connect(Number(url.port), url.hostname);
    await once(socket, 'connect');
    const lines = [`GET ${amina.url} HTTP/1.1`, 'Host: test', `Authorization: Bearer ${token}`, `Purpose: ${purpose}`];
    await new Promise((sent) => socket.write([...lines, '', ''].join('\r\n'), sent));
    return socket;
  }
  async function readings(purpose: string): Promise<number> {
    const { rows } = await api.platform.pool.query<{ count: number }>(
      'select count(*)::int from privacy.read_log where purpose = $1 and persons @> array[$2::uuid]',
      [purpose, amina.id],
    );
    return rows[0]!.count;
  }

  it('also where the client hangs up at once', async () => {
    const socket = await send('hang-up');
    socket.destroy();
    while ((await readings('hang-up')) === 0) await delay(10);
    expect(await readings('hang-up')).toBe(1);
  });

  it('also where the process is killed at the first byte of its answer', async () => {
    const socket = await send('killed');
    const [first] = (await once(socket, 'data')) as [Buffer];
    child.process.kill('SIGKILL');
    expect(first.toString()).toContain('200 OK');
    expect(await readings('killed')).toBe(1);
  });
});
