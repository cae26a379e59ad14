import { sectionHeld, toldCodes } from '@alongside/privacy';
import type { EmployerEvent } from '../../domain/employer/employer.events';
import {
  contactPersonEndReasons,
  employerChannels,
  employerContactResults,
} from '../../domain/code-lists/employer.lists';

type AboutPersons = Extract<
  EmployerEvent,
  {
    type: `ContactPerson${string}` | 'EmployerContacted' | 'EmployerContactCorrected' | 'EmployerContactEnteredInError';
  }
>;

const employerId = { label: 'Employer', place: true } as const;
const why = { label: 'Why' } as const;
const person = {
  employerId,
  personId: 'own-id',
  name: { label: 'Your name' },
  jobTitle: { label: 'Your work there' },
  phone: { label: 'Phone' },
  email: { label: 'E-mail' },
} as const;
const contact = {
  employerId,
  contactId: { label: 'Contact' },
  aboutId: 'own-id',
  claimantId: { label: 'For whom', masked: 'third-party' },
} as const;
const terms = {
  staffId: { label: 'Who called', masked: 'staff' },
  contactPersonId: { label: 'Who was spoken to', masked: 'third-party' },
  channel: { label: 'How', codes: toldCodes(employerChannels) },
  result: { label: 'What came of it', codes: toldCodes(employerContactResults) },
  note: { label: 'Note' },
} as const;

export const employerHeld = sectionHeld<AboutPersons>('Your contacts with employers', {
  ContactPersonNamed: { says: 'You were named as a contact of an employer', fields: person },
  ContactPersonCorrected: { says: 'What is held of you there was corrected', fields: { ...person, reason: why } },
  ContactPersonEnded: {
    says: 'You are no contact of that employer any more',
    fields: { employerId, personId: 'own-id', reason: { label: 'Why', codes: toldCodes(contactPersonEndReasons) } },
  },
  EmployerContacted: { says: 'An employer was contacted for you, or through you', fields: { ...contact, ...terms } },
  EmployerContactCorrected: {
    says: 'What was recorded of such a contact was corrected',
    fields: { ...contact, ...terms, contactedOn: { label: 'Day of the contact' }, reason: why },
  },
  EmployerContactEnteredInError: {
    says: 'Such a contact had been entered in error',
    fields: { ...contact, reason: why },
  },
});
