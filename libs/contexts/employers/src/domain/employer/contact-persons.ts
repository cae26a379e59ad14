import { DomainError, isSame, optional, type Dated, type Uuid } from '@alongside/kernel';
import { outOfOrder } from '../rules';
import type { GivenContactPerson } from './employer-details';
import type { EmployerEvent } from './employer.events';
import type { Employer, KnownContactPerson } from './employer.state';

export type ContactPersonCommand = { readonly personId: Uuid } & (
  | { readonly kind: 'name-person'; readonly person: GivenContactPerson }
  | { readonly kind: 'correct-person'; readonly person: GivenContactPerson; readonly reason: string }
  | { readonly kind: 'end-person'; readonly reason: string }
);

export function decideContactPerson(
  { employerId, persons }: Employer,
  command: ContactPersonCommand & Dated,
): readonly EmployerEvent[] {
  const { personId, occurredAt } = command;
  const known = persons[personId];
  const facts = { employerId, personId, occurredAt };
  switch (command.kind) {
    case 'name-person': {
      if (known && !known.ended) throw alreadyNamed();
      return [{ type: 'ContactPersonNamed', data: { ...facts, ...wordsOf(command.person) } }];
    }
    case 'correct-person': {
      refuseUnnamed(known, occurredAt);
      const words = wordsOf(command.person);
      if (isSame(words, known.words)) return [];
      return [{ type: 'ContactPersonCorrected', data: { ...facts, ...words, reason: command.reason } }];
    }
    case 'end-person':
      if (known?.ended) return [];
      refuseUnnamed(known, occurredAt);
      return [{ type: 'ContactPersonEnded', data: { ...facts, reason: command.reason } }];
  }
}

/** Refuses whoever is no contact person of the employer. */
export function refuseUnknownPerson({ persons }: Employer, personId: Uuid | undefined): void {
  if (personId !== undefined && !persons[personId]) throw personNotFound();
}

function wordsOf({ name, jobTitle, phone, email }: GivenContactPerson) {
  return { name, ...optional({ jobTitle, phone, email }) };
}

function refuseUnnamed(known: KnownContactPerson | undefined, occurredAt: string): asserts known is KnownContactPerson {
  if (!known || known.ended) throw personNotFound();
  if (occurredAt < known.namedOn) throw outOfOrder('That day lies before the person was named.');
}

function alreadyNamed(): DomainError {
  return new DomainError(
    'employers/contact-person-named',
    'conflict',
    'This person is a contact of the employer already.',
  );
}

function personNotFound(): DomainError {
  return new DomainError('employers/contact-person-not-found', 'not-found', 'The employer has no such contact person.');
}
