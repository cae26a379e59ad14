import type { Uuid } from './ids';

export type DomainErrorKind = 'invalid' | 'not-found' | 'conflict' | 'forbidden';

/**
 * A rule's refusal.
 *
 * `code` is `<context>/<kebab-case>` and names the page `docs/problems/<code>.md`; `message` is for people and holds no
 * personal data.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: DomainErrorKind,
    message: string,
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** A refusal about which somebody of the staff can be talked to. */
export class TalkToStaff extends DomainError {
  constructor(
    { code, kind, message }: DomainError,
    readonly staff: { readonly id: Uuid; readonly name?: string },
  ) {
    super(code, kind, message);
  }
}
