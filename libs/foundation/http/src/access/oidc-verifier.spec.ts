import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { oidcVerifier, type OidcAlgorithm } from '..';
import { audience, person } from '../specs/test-app';

interface Issuer {
  url: string;
  asked: string[];
  pages: Record<string, unknown>;
  rotate(): Promise<void>;
  sign(claims?: object): Promise<string>;
  close(): void;
}

const issuers: Issuer[] = [];
afterEach(() => issuers.splice(0).forEach((issuer) => issuer.close()));

async function startIssuer(): Promise<Issuer> {
  const asked: string[] = [];
  const pages: Record<string, unknown> = {};
  const server: Server = createServer((request, response) => {
    asked.push(request.url!);
    const page = pages[request.url!];
    response
      .writeHead(page === undefined ? 500 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(page ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let signingKey: CryptoKey;
  let kid = 0;
  const issuer: Issuer = {
    url,
    asked,
    pages,
    rotate: async () => {
      const { publicKey, privateKey } = await generateKeyPair('RS256');
      signingKey = privateKey;
      pages['/keys'] = { keys: [{ ...(await exportJWK(publicKey)), kid: String(++kid), alg: 'RS256', use: 'sig' }] };
    },
    sign: (claims = {}) =>
      new SignJWT({ iss: url, aud: audience, sub: person, scope: 'analyst', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: String(kid) })
        .setExpirationTime('5m')
        .sign(signingKey),
    close: () => server.close().closeAllConnections(),
  };
  pages['/.well-known/openid-configuration'] = { issuer: url, jwks_uri: `${url}/keys` };
  await issuer.rotate();
  issuers.push(issuer);
  return issuer;
}

const verifierOf = ({ url }: Issuer) => oidcVerifier({ issuer: url, audience });

describe('an OIDC issuer', () => {
  it('is asked at the first token, and not again for the next', async () => {
    const issuer = await startIssuer();
    const verifier = verifierOf(issuer);
    expect(issuer.asked).toEqual([]);
    const tokens = await Promise.all([issuer.sign(), issuer.sign({ jti: '2' })]);
    for (const verified of await Promise.all(tokens.map((token) => verifier.verify(token))))
      expect(verified).toMatchObject({ personId: person, roles: ['analyst'] });
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('need not have a discovery document', async () => {
    const issuer = await startIssuer();
    const verifier = oidcVerifier({ issuer: issuer.url, audience, jwks: `${issuer.url}/keys` });
    await expect(verifier.verify(await issuer.sign())).resolves.toBeDefined();
    expect(issuer.asked).toEqual(['/keys']);
  });

  it('that fails makes nobody a liar', async () => {
    const issuer = await startIssuer();
    const token = await issuer.sign();
    const keys = issuer.pages['/keys'];
    delete issuer.pages['/keys'];
    const verifier = verifierOf(issuer);
    await expect(verifier.verify(token)).rejects.toMatchObject({ name: 'IssuerUnavailable' });
    issuer.pages['/keys'] = keys;
    await expect(verifier.verify(token)).resolves.toBeDefined();
    issuer.close();
    await expect(verifierOf(issuer).verify(token)).rejects.toMatchObject({ name: 'IssuerUnavailable' });
  });

  it('is not asked for each token while it fails', async () => {
    const issuer = await startIssuer();
    issuer.pages['/.well-known/openid-configuration'] = undefined;
    const verifier = verifierOf(issuer);
    for (let times = 0; times < 3; times++)
      await expect(verifier.verify('a.b.c')).rejects.toMatchObject({ name: 'IssuerUnavailable' });
    expect(issuer.asked).toHaveLength(1);
  });

  it('cannot speak for another one', async () => {
    const issuer = await startIssuer();
    issuer.pages['/.well-known/openid-configuration'] = {
      issuer: 'https://other.example',
      jwks_uri: `${issuer.url}/keys`,
    };
    await expect(verifierOf(issuer).verify(await issuer.sign())).rejects.toThrow('another issuer');
  });

  it('signs with a key of its set', async () => {
    const [issuer, other] = [await startIssuer(), await startIssuer()];
    const verifier = verifierOf(issuer);
    await expect(verifier.verify(await other.sign({ iss: issuer.url }))).rejects.toThrow(
      'the signature does not match',
    );
    await issuer.rotate();
    await issuer.rotate();
    await expect(verifier.verify(await issuer.sign())).rejects.toMatchObject({ name: 'InvalidToken' });
  });

  it('may sign with a new key: it is taken half a minute after the keys were asked for, and then the old one no more', async () => {
    const issuer = await startIssuer();
    const verifier = verifierOf(issuer);
    const before = await issuer.sign();
    await expect(verifier.verify(before)).resolves.toBeDefined();
    await issuer.rotate();
    const after = await issuer.sign();
    await expect(verifier.verify(after)).rejects.toThrow('the token is signed with an unknown key');
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000);
    await expect(verifier.verify(after)).resolves.toBeDefined();
    await expect(verifier.verify(before)).rejects.toThrow('the token is signed with an unknown key');
    clock.mockRestore();
  });

  it('may be held to the algorithms that it signs with', async () => {
    const issuer = await startIssuer();
    const held = (algorithms: readonly OidcAlgorithm[]) =>
      oidcVerifier({ issuer: issuer.url, audience, algorithms }).verify;
    await expect(held(['RS256'])(await issuer.sign())).resolves.toBeDefined();
    await expect(held(['PS256'])(await issuer.sign())).rejects.toThrow('the token is signed with another algorithm');
  });

  it('keeps subjects and roles in claims of its own', async () => {
    const issuer = await startIssuer();
    const roleNames = new Map([['work-coach', new Set(['advisor'] as const)]]);
    const claims = { subject: 'oid', roles: 'realm_access.roles', roleNames };
    const { verify } = oidcVerifier({ issuer: issuer.url, audience, claims });
    const own = { sub: 'pairwise', oid: person, realm_access: { roles: ['work-coach'] } };
    await expect(verify(await issuer.sign(own))).resolves.toMatchObject({ personId: person, roles: ['advisor'] });
    await expect(verify(await issuer.sign())).rejects.toThrow('the token is not meant for this service');
  });

  it('speaks HTTPS unless it is on this machine', () => {
    expect(() => oidcVerifier({ issuer: 'http://issuer.example', audience })).toThrow('not https');
    expect(() => oidcVerifier({ issuer: 'http://issuer.example', audience, allowInsecure: true })).not.toThrow();
    expect(() => oidcVerifier({ issuer: 'http://127.0.0.1.example', audience })).toThrow('not https');
  });
});
