import { DomainError } from './domain-error';
import type { Dated } from './time';

/** What every context refuses alike, in its own name. */
export function refusalsOf(context: string) {
  return {
    /** Refuses what has not happened yet: the record holds facts. */
    refuseFuture: ({ occurredAt, today }: Dated): void => {
      if (occurredAt > today)
        throw new DomainError(`${context}/in-the-future`, 'invalid', `The day ${occurredAt} has not come yet.`);
    },
    /** The days contradict each other, or those on the record. */
    outOfOrder: (message: string) => new DomainError(`${context}/out-of-order`, 'invalid', message),
    /** Nothing more is recorded of what should never have been. */
    enteredInError: (what: string) =>
      new DomainError(`${context}/entered-in-error`, 'conflict', `This ${what} was entered in error.`),
  };
}
