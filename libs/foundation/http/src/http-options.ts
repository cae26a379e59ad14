import type { Relations } from './access/relations';
import type { StaffRegister } from './access/staff-register';
import type { TokenVerifier } from './access/token-verifier';
import type { PositionWaiter } from './positions/position-waiter';
import type { ProblemMappers } from './problems/problem-mapper';

export const HTTP_OPTIONS = Symbol('HTTP_OPTIONS');

export interface HttpOptions {
  readonly verifier: TokenVerifier;
  readonly register: StaffRegister;
  /** Needed as soon as one route concerns a record. */
  readonly relations?: Relations;
  /** Needed as soon as one route waits for positions: without it, the application does not start. */
  readonly positionWaiter?: PositionWaiter;
  /** How long a query waits for a position; 5,000 ms unless told. */
  readonly positionTimeoutMs?: number;
  /** What further errors mean to a caller, by the error's name. */
  readonly problems?: ProblemMappers;
}
