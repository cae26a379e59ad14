import { DomainError, type LocalDate, type Dated } from '@alongside/kernel';

/** Refuses what has not happened yet, and what is told of a day before the last that was told of. */
export function refuseDay({ occurredAt, today }: Dated, last: LocalDate): void {
  if (occurredAt > today)
    throw new DomainError('privacy/in-the-future', 'invalid', `The day ${occurredAt} has not come yet.`);
  if (occurredAt < last)
    throw new DomainError('privacy/out-of-order', 'invalid', 'Something of a later day was recorded of this already.');
}

export function personForgotten(): DomainError {
  return new DomainError('privacy/person-forgotten', 'conflict', 'This person was forgotten.');
}

export function personNotFound(): DomainError {
  return new DomainError('privacy/person-not-found', 'not-found', 'Nothing was ever recorded about such a person.');
}
