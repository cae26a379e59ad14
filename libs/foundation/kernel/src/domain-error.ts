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
