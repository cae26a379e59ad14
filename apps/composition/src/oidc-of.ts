import {
  allRoles,
  oidcAlgorithms,
  type OidcAlgorithm,
  type OidcIssuer,
  type Role,
  type RoleNames,
} from '@alongside/http';

const furtherNames = [
  'OIDC_AUDIENCE',
  'OIDC_JWKS_URI',
  'OIDC_ALGORITHMS',
  'OIDC_SUBJECT_CLAIM',
  'OIDC_ROLES_CLAIM',
  'OIDC_ROLE_MAP',
] as const;

/** Whose tokens are believed and how they are read; `null` without an `OIDC_ISSUER`. Throws, naming the variable, where one makes no sense. */
export function oidcOf(env: NodeJS.ProcessEnv): OidcIssuer | null {
  const issuer = env['OIDC_ISSUER'];
  if (!issuer) {
    const alone = furtherNames.find((name) => env[name]);
    if (alone) throw new Error(`${alone} goes with an OIDC_ISSUER`);
    return null;
  }
  const { OIDC_JWKS_URI: jwks, OIDC_ALGORITHMS: algorithms } = env;
  const { OIDC_SUBJECT_CLAIM: subject, OIDC_ROLES_CLAIM: roles, OIDC_ROLE_MAP: map } = env;
  return {
    issuer,
    audience: env['OIDC_AUDIENCE'] || 'alongside',
    ...(jwks && { jwks }),
    ...(algorithms && { algorithms: listOf(algorithms).map(algorithmOf) }),
    claims: { ...(subject && { subject }), ...(roles && { roles }), ...(map && { roleNames: roleNamesOf(map) }) },
  };
}

/** Of `work-coach=advisor,manager=team_leader,manager=advisor`. */
function roleNamesOf(text: string): RoleNames {
  const names = new Map<string, Set<Role>>();
  for (const pair of listOf(text)) {
    const at = pair.lastIndexOf('=');
    const [name, meant] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    const role = allRoles.find((one) => one === meant);
    if (at < 1 || !role)
      throw new Error(
        `OIDC_ROLE_MAP is pairs such as work-coach=advisor; the roles are ${allRoles.join(', ')}: ${pair}`,
      );
    names.set(name, new Set([...(names.get(name) ?? []), role]));
  }
  return names;
}

function algorithmOf(text: string): OidcAlgorithm {
  const algorithm = oidcAlgorithms.find((one) => one === text);
  if (!algorithm) throw new Error(`OIDC_ALGORITHMS are of ${oidcAlgorithms.join(', ')}, all by public key: ${text}`);
  return algorithm;
}

function listOf(text: string): string[] {
  return text.split(',').map((one) => one.trim());
}
