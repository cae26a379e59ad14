import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

interface Audited {
  readonly code: number;
  readonly said: string;
}

const flawed = {
  fastify: [
    { id: 1, url: 'https://example.org/1', title: 'A made-up flaw', severity: 'high', vulnerable_versions: '<99.0.0' },
  ],
};

describe('an audit of the dependencies', () => {
  let registry: Server;
  let answer: { status: number; body: object };
  beforeAll(async () => {
    registry = createServer((request, response) => {
      const asked = request.url?.endsWith('/advisories/bulk') ? answer : { status: 404, body: {} };
      response.writeHead(asked.status, { 'content-type': 'application/json' }).end(JSON.stringify(asked.body));
    }).listen(0, '127.0.0.1');
    await once(registry, 'listening');
  });
  afterAll(() => registry.close());

  function audit(status: number, body: object = {}): Promise<Audited> {
    answer = { status, body };
    const env = {
      ...process.env,
      npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}`,
      npm_config_fetch_retries: '0',
    };
    return new Promise((resolve) =>
      execFile(process.execPath, [join(__dirname, '../../scripts/audit.mjs')], { env }, (error, said, complained) =>
        resolve({ code: Number(error?.code ?? 0), said: said + complained }),
      ),
    );
  }

  it('fails where the registry knows of a flaw, and names it', async () => {
    const { code, said } = await audit(200, flawed);
    expect(said).toContain('high: fastify: A made-up flaw (<99.0.0, https://example.org/1)\n');
    expect(code).toBe(1);
  });

  it('passes where it knows of none', async () => {
    expect(await audit(200)).toEqual({ code: 0, said: '0 packages with a known flaw, high or critical\n' });
  });

  it('says so where the registry does not offer audits, and fails nobody', async () => {
    expect(await audit(405)).toEqual({
      code: 0,
      said: 'not audited: this registry does not offer audits (it answers 405)\n',
    });
  });

  it('fails where the registry is out of order', async () => {
    expect(await audit(500)).toMatchObject({ code: 1, said: expect.stringMatching(/^not audited: 500/) as string });
  });
});
