import type { LocalDate } from '@alongside/kernel';
import type { SealedWords } from '@alongside/vault';

/** That an employer was told, and what was answered. */
export interface Saying {
  readonly on: LocalDate;
  readonly words: SealedWords | null;
}
