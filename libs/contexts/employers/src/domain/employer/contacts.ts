import { DomainError, isSame, optional, type Dated, type LocalDate, type Uuid } from '@alongside/kernel';
import { enteredInError, outOfOrder } from '../rules';
import { refuseUnknownPerson } from './contact-persons';
import type { EmployerEvent } from './employer.events';
import type { Employer } from './employer.state';

/** How an employer was called, written to or met, and what came of it. */
export interface GivenContact {
  readonly staffId: Uuid;
  readonly contactPersonId?: Uuid;
  readonly channel: string;
  readonly result: string;
  readonly note?: string;
}

export type ContactCommand = { readonly contactId: Uuid } & (
  | { readonly kind: 'contact'; readonly claimantId?: Uuid; readonly contact: GivenContact }
  | {
      readonly kind: 'correct-contact';
      readonly contactedOn: LocalDate;
      readonly contact: GivenContact;
      readonly reason: string;
    }
  | { readonly kind: 'enter-contact-in-error'; readonly reason: string }
);

export function decideContact(employer: Employer, command: ContactCommand & Dated): readonly EmployerEvent[] {
  const { employerId } = employer;
  const { contactId, occurredAt } = command;
  if (command.kind === 'contact') return contacted(employer, command);
  const known = employer.contacts[contactId];
  if (!known) throw new DomainError('employers/contact-not-found', 'not-found', 'There is no such contact.');
  if (known.enteredInError) throw enteredInError('contact');
  const { aboutId, claimantId } = known;
  const facts = { employerId, contactId, aboutId, ...optional({ claimantId }), occurredAt };
  if (command.kind === 'enter-contact-in-error')
    return [{ type: 'EmployerContactEnteredInError', data: { ...facts, reason: command.reason } }];
  const { contactedOn, contact, reason } = command;
  if (contactedOn > occurredAt) throw outOfOrder('The contact would be later than its correction.');
  if (contactedOn < employer.registeredOn) throw outOfOrder('That day lies before the employer was registered.');
  refuseUnknownPerson(employer, contact.contactPersonId);
  if (contactedOn === known.contactedOn && isSame(termsOf(contact), optional(known.terms))) return [];
  return [{ type: 'EmployerContactCorrected', data: { ...facts, ...termsOf(contact), contactedOn, reason } }];
}

/** The words are about whomever it was for, else about whoever was spoken to, else about nobody who is known. */
function contacted(
  employer: Employer,
  { contactId, claimantId, contact, occurredAt }: Extract<ContactCommand, { kind: 'contact' }> & Dated,
): readonly EmployerEvent[] {
  refuseUnknownPerson(employer, contact.contactPersonId);
  const aboutId = claimantId ?? contact.contactPersonId ?? contactId;
  const facts = { employerId: employer.employerId, contactId, aboutId, ...optional({ claimantId }), occurredAt };
  return [{ type: 'EmployerContacted', data: { ...facts, ...termsOf(contact) } }];
}

function termsOf({ staffId, contactPersonId, channel, result, note }: GivenContact) {
  return { staffId, channel, result, ...optional({ contactPersonId, note }) };
}
