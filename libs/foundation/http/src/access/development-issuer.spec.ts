import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DevelopmentIssuer } from '..';
import { person } from '../specs/test-app';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'issuer-'))));
afterEach(() => rm(folder, { recursive: true }));

const request = { personId: person, roles: ['advisor', 'team_leader'] } as const;

describe('the development issuer', () => {
  it('signs tokens that its verifier takes, also after a restart', async () => {
    const token = await (await DevelopmentIssuer.open(folder)).sign(request);
    const verified = await (await DevelopmentIssuer.open(folder)).verifier().verify(token);
    expect(verified).toMatchObject(request);
  });

  it('signs for as long as it is told', async () => {
    const issuer = await DevelopmentIssuer.open(folder);
    await expect(issuer.verifier().verify(await issuer.sign({ ...request, expiresIn: '-1m' }))).rejects.toThrow(
      'expired',
    );
    const { expiresAt } = await issuer.verifier().verify(await issuer.sign({ ...request, expiresIn: '8h' }));
    expect(expiresAt - Date.now() / 1000).toBeGreaterThan(8 * 3_600 - 60);
  });

  it('is one, however many open the folder at once', async () => {
    const issuers = await Promise.all(Array.from({ length: 20 }, () => DevelopmentIssuer.open(join(folder, 'new'))));
    for (const issuer of issuers)
      await expect(issuers[0]!.verifier().verify(await issuer.sign(request))).resolves.toBeDefined();
    expect(await readdir(join(folder, 'new'))).toEqual(['development-issuer.jwk.json']);
  });

  it('keeps its key to itself', async () => {
    await DevelopmentIssuer.open(folder);
    const file = join(folder, 'development-issuer.jwk.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await chmod(file, 0o644);
    await expect(DevelopmentIssuer.open(folder)).rejects.toThrow('can be read by others');
  });

  it('is refused in production', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    await expect(DevelopmentIssuer.open(folder)).rejects.toThrow('not for production');
    process.env.NODE_ENV = before;
  });
});
