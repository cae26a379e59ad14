import { sectionHeld, toldCodes } from '@alongside/privacy';
import {
  offenceAccessPurposes,
  offenceConditions,
  offenceDestructionGrounds,
  offenceLawfulBases,
} from '../../domain/code-lists/offence.lists';
import type { DisclosureEvent } from '../../domain/disclosure/disclosure.events';
import type { OffenceAccessEvent } from '../../domain/offence-access/offence-access.events';
import type { OffenceFileEvent } from '../../domain/offence-file/offence-file.events';

const ofCase = { caseId: { label: 'Support case' }, claimantId: 'own-id' } as const;
const why = { label: 'Why' } as const;
const staff = (label: string) => ({ label, masked: 'staff', unlessOwn: true }) as const;
const until = { label: 'Until' } as const;

const ofOffence = { ...ofCase, offenceId: { label: 'Offence' } } as const;
const basis = {
  lawfulBasis: { label: 'On which lawful basis', codes: toldCodes(offenceLawfulBases) },
  condition: { label: 'Under which condition', codes: toldCodes(offenceConditions) },
  destroyOn: { label: 'Not to be kept from' },
  words: { label: 'What is known' },
} as const;
const ground = { label: 'Why', codes: toldCodes(offenceDestructionGrounds) } as const;

/** What is known of the own offences is the person's to see: whole, as long as it is kept. */
export const offenceHeld = sectionHeld<OffenceFileEvent>('What is known of offences', {
  OffenceRecorded: { says: 'An offence was recorded', fields: { ...ofOffence, ...basis } },
  OffenceCorrected: { says: 'It was corrected', fields: { ...ofOffence, ...basis, reason: why } },
  OffenceEnteredInError: { says: 'It had been entered in error', fields: { ...ofOffence, reason: why } },
  OffenceDestroyed: { says: 'What was known of it was destroyed', fields: { ...ofOffence, ground } },
  OffencesDestroyed: { says: 'All that was known of offences was destroyed', fields: { ...ofCase, ground } },
});

const ofAccess = { ...ofCase, accessId: { label: 'Asking' } } as const;

export const offenceAccessHeld = sectionHeld<OffenceAccessEvent>('Who asked to read of offences', {
  OffenceAccessAsked: {
    says: 'Somebody asked to read of offences',
    fields: {
      ...ofAccess,
      askedBy: staff('Who'),
      office: { label: 'Office', place: true },
      purpose: { label: 'For what', codes: toldCodes(offenceAccessPurposes) },
      reason: why,
      askedAt: { label: 'When' },
      glassId: { label: 'Under which break-glass' },
      glassUntil: until,
    },
  },
  OffenceAccessApproved: {
    says: 'A second person let them',
    fields: { ...ofAccess, approvedBy: staff('Who'), until },
  },
  OffenceAccessRefused: {
    says: 'A second person refused',
    fields: { ...ofAccess, refusedBy: staff('Who'), reason: why },
  },
  OffenceAccessEnded: { says: 'It was ended', fields: { ...ofAccess, endedBy: staff('By whom') } },
});

const ofDisclosure = { ...ofCase, disclosureId: { label: 'What may be told' } } as const;
const act = {
  means: { label: 'How you said so' },
  language: { label: 'Language' },
  interpreterUsed: { label: 'With an interpreter' },
} as const;

export const disclosureHeld = sectionHeld<DisclosureEvent>('What you agreed that employers are told', {
  DisclosureAgreed: {
    says: 'You agreed that an employer is told',
    fields: {
      ...ofDisclosure,
      ...act,
      employerId: { label: 'Employer, by number' },
      sayerId: staff('Who says it'),
      sentence: { label: 'In these words' },
    },
  },
  DisclosureWithdrawn: { says: 'You no longer agreed', fields: { ...ofDisclosure, ...act } },
  DisclosureSaid: {
    says: 'The employer was told',
    fields: { ...ofDisclosure, answer: { label: 'What was answered' } },
  },
  DisclosureEnteredInError: { says: 'It had been entered in error', fields: { ...ofDisclosure, reason: why } },
});
