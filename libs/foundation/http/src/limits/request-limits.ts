/** How many requests a minute; what is left out is not limited. */
export interface RequestLimits {
  /** Of one address, or one /64 of IPv6, with a token or without: a whole office may sit behind it. */
  readonly perAddress?: number;
  /** Of the subject of a token, whatever the address. */
  readonly perBearer?: number;
  /** Of one address without a good token. Good tokens are let through beyond it: nobody locks the own office out. */
  readonly refusalsPerAddress?: number;
}
