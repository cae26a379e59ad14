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

/** Which roles are meant by what an issuer calls them. */
export type RoleNames = ReadonlyMap<string, ReadonlySet<Role>>;

const ownNames: RoleNames = new Map(allRoles.map((role) => [role, new Set([role])]));

/** The roles in a claim, words in a text or in a list; what else an issuer puts there (`openid`) is passed over. */
export function rolesOf(claim: unknown, names: RoleNames = ownNames): Role[] {
  const words: readonly unknown[] = typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim : [];
  const meant = new Set(words.flatMap((word) => [...(names.get(word as string) ?? [])]));
  return allRoles.filter((role) => meant.has(role));
}
