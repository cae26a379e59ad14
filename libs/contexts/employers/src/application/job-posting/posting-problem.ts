/** Why a posting becomes no vacancy; the message may quote it. */
export class PostingProblem extends Error {
  constructor(
    readonly code: 'not-a-posting' | 'value-missing' | 'out-of-range',
    message: string,
  ) {
    super(message);
    this.name = 'PostingProblem';
  }
}
