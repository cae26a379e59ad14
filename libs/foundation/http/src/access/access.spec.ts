import { createHmac } from 'node:crypto';
import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from 'jose';
import { localVerifier, type Grant, type TokenVerifier } from '..';
import { audience, issuer, person, startTestApp, type TestApp } from '../specs/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
afterAll(() => test.app.close());

async function ask(authorization?: string) {
  return test.inject({ url: '/v1/claims', headers: authorization === undefined ? {} : { authorization } });
}

const claims = { iss: issuer, aud: audience, sub: person, scope: 'advisor' };
const inAnHour = () => Math.floor(Date.now() / 1000) + 3_600;
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a good token', () => {
  it('says who asks, in which roles', async () => {
    const { authorization } = await test.bearer({
      sub: person.toUpperCase(),
      scope: 'openid team_leader advisor nonsense',
    });
    expect((await ask(authorization)).json().actor).toMatchObject({
      personId: person,
      roles: ['advisor', 'team_leader'],
    });
  });

  it('may be half a minute late', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect((await ask((await test.bearer({ exp: now - 20 })).authorization)).statusCode).toBe(200);
    expect((await ask((await test.bearer({ exp: now - 40 })).authorization)).statusCode).toBe(401);
    expect((await ask((await test.bearer({ nbf: now + 20 })).authorization)).statusCode).toBe(200);
    expect((await ask((await test.bearer({ nbf: now + 40 })).authorization)).statusCode).toBe(401);
  });

  it('may be meant for several services', async () => {
    expect((await ask((await test.bearer({ aud: ['other', audience] })).authorization)).statusCode).toBe(200);
  });

  it('of another role is refused, with the roles that it takes', async () => {
    const answer = await ask((await test.bearer({ scope: 'analyst advisors' })).authorization);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ type: '/problems/http/missing-role' });
    expect(answer.headers['www-authenticate']).toBe(
      'Bearer realm="alongside", error="insufficient_scope", scope="advisor"',
    );
  });

  it.each([undefined, '', [['advisor']], { advisor: true }, 7])('has no role when its scope is %p', async (scope) => {
    expect((await ask((await test.bearer({ scope })).authorization)).statusCode).toBe(403);
  });
});

describe('without a token', () => {
  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'Bearer <script>'])(
    '%p is asked for one',
    async (header) => {
      const answer = await ask(header);
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="alongside"');
      expect(answer.json()).toMatchObject({ type: '/problems/http/unauthenticated' });
    },
  );

  it('a public route answers, whatever the header says', async () => {
    const answer = await test.inject({ url: '/v1/failures/refusals/x', headers: { authorization: 'Bearer nonsense' } });
    expect(answer.statusCode).toBe(404);
  });
});

describe('a bad token', () => {
  it.each<[string, (test: TestApp) => Promise<string> | string, string]>([
    ['expired', async () => (await test.bearer({ exp: 1 })).authorization, 'the token has expired'],
    ['without expiry', () => sign(claims), 'the token is not meant for this service'],
    [
      'of another audience',
      async () => (await test.bearer({ aud: 'other' })).authorization,
      'the token is not meant for this service',
    ],
    [
      'of another issuer',
      async () => (await test.bearer({ iss: 'x' })).authorization,
      'the token is not meant for this service',
    ],
    [
      'without a subject',
      async () => (await test.bearer({ sub: undefined })).authorization,
      'the token is not meant for this service',
    ],
    [
      'whose subject is no person',
      async () => (await test.bearer({ sub: 'admin' })).authorization,
      'the subject of the token is not a UUID',
    ],
    ['not signed at all', () => new UnsecuredJWT(claims).setExpirationTime('1h').encode(), 'another algorithm'],
    [
      'signed with nothing',
      () => `${encoded({ alg: 'none' })}.${encoded({ ...claims, exp: inAnHour() })}.AAAA`,
      'another algorithm',
    ],
    [
      'of another key',
      async () => sign({ ...claims, exp: inAnHour() }, (await generateKeyPair('ES256')).privateKey),
      'does not match',
    ],
    ['with its claims changed', forged, 'the signature does not match'],
    ['of three dots', () => '...', 'the token is malformed'],
    ['of words', () => 'ticket', 'the token is malformed'],
  ])('%s is refused', async (_, make, reason) => {
    const token = await make(test);
    const answer = await ask(token.startsWith('Bearer ') ? token : `Bearer ${token}`);
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toContain('error="invalid_token"');
    expect(answer.json()).toMatchObject({ type: '/problems/http/unauthenticated' });
    expect(answer.json().detail).toContain(reason);
  });

  it('is refused when it brings its own key', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = (await crypto.subtle.exportKey('jwk', publicKey)) as JWK;
    const token = await new SignJWT({ ...claims, exp: inAnHour() })
      .setProtectedHeader({ alg: 'ES256', jwk })
      .sign(privateKey);
    expect((await ask(`Bearer ${token}`)).statusCode).toBe(401);
  });

  it('is refused when it is signed by HMAC with the public key', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const publicJwk = (await crypto.subtle.exportKey('jwk', publicKey)) as JWK;
    const verifier = localVerifier({ publicJwk, issuer, audience });
    const good = await sign({ ...claims, exp: inAnHour() }, privateKey);
    await expect(verifier.verify(good)).resolves.toMatchObject({ personId: person });
    for (const secret of [await exportSPKI(publicKey), JSON.stringify(publicJwk), publicJwk.x!]) {
      const content = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded({ ...claims, exp: inAnHour() })}`;
      const token = `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
      await expect(verifier.verify(token)).rejects.toThrow('the token is signed with another algorithm');
    }
  });
});

describe('verified tokens are remembered', () => {
  it('until they expire, and bad ones never', async () => {
    const verify = jest.fn<ReturnType<TokenVerifier['verify']>, [string]>(() =>
      Promise.resolve({ personId: person, roles: ['advisor'], expiresAt: Date.now() / 1000 + 0.3 }),
    );
    const own = await startTestApp({ verifier: { verify } });
    const once = () => own.inject({ url: '/v1/claims', headers: { authorization: 'Bearer abc' } });
    await once();
    expect((await once()).statusCode).toBe(200);
    expect(verify).toHaveBeenCalledTimes(1);
    await own.inject({ url: '/v1/claims', headers: { authorization: 'Bearer abd' } });
    expect(verify).toHaveBeenCalledTimes(2);
    await new Promise((resolve) => setTimeout(resolve, 400));
    verify.mockRejectedValue(Object.assign(new Error('down'), { name: 'IssuerUnavailable' }));
    expect((await once()).statusCode).toBe(503);
    await own.app.close();
  });
});

async function sign(payload: object, key: CryptoKey = test.signingKey): Promise<string> {
  return new SignJWT({ ...payload }).setProtectedHeader({ alg: 'ES256' }).sign(key);
}

async function forged(): Promise<string> {
  const [header, , signature] = (await test.bearer()).authorization.slice('Bearer '.length).split('.');
  return `${header}.${encoded({ ...claims, scope: 'administrator', exp: inAnHour() })}.${signature}`;
}

it('a verifier takes no key of another kind', () => {
  expect(() => localVerifier({ publicJwk: { kty: 'oct', k: 'c2VjcmV0' }, issuer, audience })).toThrow(
    'Ed25519 or a P-256',
  );
});

describe('the staff register', () => {
  it('must give the role that the token names', async () => {
    let grants: Grant[] = [];
    const own = await startTestApp({ register: { grantsOf: () => Promise.resolve(grants) } });
    const once = async () => own.inject({ url: '/v1/claims', headers: await own.bearer({ scope: 'advisor analyst' }) });
    expect((await once()).json()).toMatchObject({
      type: '/problems/http/missing-role',
      detail: 'The staff register gives none of these roles to the bearer today: advisor.',
    });
    grants = [{ role: 'analyst', place: 'everywhere' }];
    expect((await once()).statusCode).toBe(403);
    const place = { kind: 'office', id: person } as const;
    grants = [
      { role: 'advisor', place },
      { role: 'team_leader', place },
    ];
    expect((await once()).json().actor).toEqual({
      personId: person,
      roles: ['advisor'],
      grants: [grants[0]],
      organisations: [],
      desks: [],
    });
    await own.app.close();
  });

  it('is asked anew within seconds after a role was taken away', async () => {
    let grants: Grant[] = [{ role: 'advisor', place: 'everywhere' }];
    const asked = jest.fn(() => Promise.resolve(grants));
    const own = await startTestApp({ register: { grantsOf: asked } });
    const once = async () => (await own.inject({ url: '/v1/claims', headers: await own.bearer() })).statusCode;
    expect([await once(), await once(), asked.mock.calls.length]).toEqual([200, 200, 1]);
    grants = [];
    const later = jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 2_001);
    expect(await once()).toBe(403);
    later.mockRestore();
    await own.app.close();
  });
});
