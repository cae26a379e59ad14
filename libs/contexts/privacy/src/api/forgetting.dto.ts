import { IsCode } from '@alongside/http';

export class ForgettingBody {
  /**
   * Why, a code and never words: it stands in clear, also in the erasure ledger.
   * @example "own-request"
   */
  @IsCode()
  readonly ground: string;
}
