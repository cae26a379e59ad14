import { oidcOf } from './oidc-of';

const OIDC_ISSUER = 'https://login.example.org';

describe('the issuer whose tokens are believed', () => {
  it('is none unless told, and then nothing else is told of it', () => {
    expect(oidcOf({})).toBeNull();
    expect(() => oidcOf({ OIDC_ROLES_CLAIM: 'roles' })).toThrow('OIDC_ROLES_CLAIM goes with an OIDC_ISSUER');
  });

  it('needs no more than its name', () => {
    expect(oidcOf({ OIDC_ISSUER })).toEqual({ issuer: OIDC_ISSUER, audience: 'alongside', claims: {} });
  });

  it('may keep its keys, its subjects and its roles where it likes, and call them as it likes', () => {
    const told = oidcOf({
      OIDC_ISSUER,
      OIDC_AUDIENCE: 'casework',
      OIDC_JWKS_URI: 'https://login.example.org/keys',
      OIDC_ALGORITHMS: 'RS256, ES256',
      OIDC_SUBJECT_CLAIM: 'oid',
      OIDC_ROLES_CLAIM: 'realm_access.roles',
      OIDC_ROLE_MAP: 'work-coach=advisor, manager=advisor,manager=team_leader',
    });
    expect(told).toEqual({
      issuer: OIDC_ISSUER,
      audience: 'casework',
      jwks: 'https://login.example.org/keys',
      algorithms: ['RS256', 'ES256'],
      claims: {
        subject: 'oid',
        roles: 'realm_access.roles',
        roleNames: new Map([
          ['work-coach', new Set(['advisor'])],
          ['manager', new Set(['advisor', 'team_leader'])],
        ]),
      },
    });
  });

  it.each(['work-coach', 'work-coach=coach', '=advisor', 'work-coach=advisor,'])('does not map roles by %p', (map) => {
    expect(() => oidcOf({ OIDC_ISSUER, OIDC_ROLE_MAP: map })).toThrow('OIDC_ROLE_MAP is pairs such as');
  });

  it.each(['HS256', 'none', 'RS256,HS512'])(
    'never signs by %p, with which whoever can check could also sign',
    (names) => {
      expect(() => oidcOf({ OIDC_ISSUER, OIDC_ALGORITHMS: names })).toThrow('OIDC_ALGORITHMS are of RS256');
    },
  );
});
