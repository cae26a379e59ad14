/** What a token's scope may name. */
export const allRoles = [
  'advisor',
  'team_leader',
  'desk_partner',
  'employer_adviser',
  'specialist',
  'training_provider',
  'analyst',
  'evaluator',
  'privacy_officer',
  'administrator',
] as const;

export type Role = (typeof allRoles)[number];

/** The roles in a `scope` claim; what else an issuer puts there (`openid`) is passed over. */
export function rolesOf(scope: unknown): Role[] {
  const names = new Set(typeof scope === 'string' ? scope.split(' ') : []);
  return allRoles.filter((role) => names.has(role));
}
