import { isForgotten, type Forgotten } from '@alongside/kernel';

/** What is held of somebody who was forgotten is nothing; that nothing is recorded of them any more is the vault's to say. */
export function known<Value>(value: Value | Forgotten): Value | undefined {
  return isForgotten(value) ? undefined : value;
}
