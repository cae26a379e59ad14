import { isUuid, type Uuid } from '@alongside/kernel';
import { rolesOf, type Role, type RoleNames } from './roles';
import { InvalidToken } from './token-verifier';

type Claims = Readonly<Record<string, unknown>>;

/** Where an issuer's tokens say whose they are, and which roles they name. */
export interface TokenClaims {
  /** Holds a UUID; `sub` unless told. */
  readonly subject?: string;
  /** A claim, or one within others, such as `realm_access.roles`; `scope` unless told. */
  readonly roles?: string;
  /** Where told, no other names count, the roles' own included. */
  readonly roleNames?: RoleNames;
}

/** Reads who the bearer is. Throws `InvalidToken` where that is not said by a UUID. */
export function bearerOf(
  payload: Claims,
  { subject = 'sub', roles = 'scope', roleNames }: TokenClaims = {},
): { readonly personId: Uuid; readonly roles: readonly Role[] } {
  const said = payload[subject];
  const personId = typeof said === 'string' ? said.toLowerCase() : '';
  if (!isUuid(personId)) throw new InvalidToken('the subject of the token is not a UUID');
  return { personId, roles: rolesOf(claimAt(payload, roles), roleNames) };
}

/** A claim whose own name has dots in it, as those named by a URL, goes first. */
function claimAt(payload: Claims, path: string): unknown {
  if (Object.hasOwn(payload, path)) return payload[path];
  return path.split('.').reduce<unknown>((claim, name) => (isObject(claim) ? claim[name] : undefined), payload);
}

function isObject(claim: unknown): claim is Claims {
  return typeof claim === 'object' && claim !== null && !Array.isArray(claim);
}
