/**
 * A command was refused because of what is there by now. Whoever sent it gets that together with the refusal, and the own words
 * back: a form that is open on a screen loses nothing.
 */
export class NotSaved extends Error {
  constructor(
    readonly refusal: unknown,
    readonly answer: NotSavedAnswer,
  ) {
    super('the command was refused because of what is there by now');
    this.name = 'NotSaved';
  }
}

export interface NotSavedAnswer {
  /** Where what is there now is shown, where that can be said. */
  readonly now?: string;
  /** What is shown there, as far as whoever asks may see it. */
  readonly current?: object;
  /** The body of the request, as it was sent. */
  readonly notSaved?: unknown;
}
