import { person } from '../specs/test-app';
import type { Role, RoleNames } from './roles';
import { bearerOf } from './token-claims';

const rolesIn = (payload: object, claims: Parameters<typeof bearerOf>[1] = {}) =>
  bearerOf({ sub: person, ...payload }, claims).roles;
const namedBy = (...pairs: [string, Role[]][]): RoleNames =>
  new Map(pairs.map(([name, roles]) => [name, new Set(roles)]));

describe('the roles that a token names', () => {
  it('are words of its scope, or of the claim that the issuer keeps them in, a text or a list', () => {
    expect(rolesIn({ scope: 'openid analyst advisor' })).toEqual(['advisor', 'analyst']);
    expect(rolesIn({ roles: ['analyst', 'nonsense', 7, null] }, { roles: 'roles' })).toEqual(['analyst']);
    expect(rolesIn({ scope: 'advisor', roles: [] }, { roles: 'roles' })).toEqual([]);
  });

  it('may lie within other claims, or under a name that has dots itself', () => {
    expect(rolesIn({ realm_access: { roles: ['advisor'] } }, { roles: 'realm_access.roles' })).toEqual(['advisor']);
    const url = 'https://login.example.org/roles';
    expect(rolesIn({ [url]: 'advisor' }, { roles: url })).toEqual(['advisor']);
    for (const realm_access of [undefined, null, 'roles', ['advisor'], { roles: { advisor: true } }])
      expect(rolesIn({ realm_access }, { roles: 'realm_access.roles' })).toEqual([]);
    expect(rolesIn({}, { roles: 'constructor.name' })).toEqual([]);
  });

  it('go by the names of the issuer where those are told, and then by no others', () => {
    const roleNames = namedBy(['work-coach', ['advisor']], ['manager', ['advisor', 'team_leader']]);
    expect(rolesIn({ scope: 'work-coach' }, { roleNames })).toEqual(['advisor']);
    expect(rolesIn({ scope: 'manager work-coach' }, { roleNames })).toEqual(['advisor', 'team_leader']);
    expect(rolesIn({ scope: 'administrator' }, { roleNames })).toEqual([]);
  });
});

describe('whose a token is', () => {
  it('says the subject, or the claim in which the issuer keeps the UUID', () => {
    expect(bearerOf({ sub: person.toUpperCase() }).personId).toBe(person);
    expect(bearerOf({ sub: 'pairwise', oid: person }, { subject: 'oid' }).personId).toBe(person);
  });

  it.each([undefined, 'admin', 7, [person], { id: person }])('is not said by %p', (oid) => {
    expect(() => bearerOf({ sub: person, oid }, { subject: 'oid' })).toThrow('the subject of the token is not a UUID');
  });
});
