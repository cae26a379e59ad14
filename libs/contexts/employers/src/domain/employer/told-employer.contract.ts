import type { LocalDate, Uuid } from '@alongside/kernel';
import type { GivenContact } from './contacts';
import type { GivenBriefing, EmployerCommand } from './employer.decider';
import type { EmployerDetails, GivenContactPerson } from './employer-details';
import type { EmployerEvent } from './employer.events';

export const employerId: Uuid = '0192bbbb-0000-7000-8000-000000000001';
export const [office, otherOffice]: [Uuid, Uuid] = [
  '0192bbbb-0000-7000-8000-000000000002',
  '0192bbbb-0000-7000-8000-000000000003',
];
export const personId: Uuid = '0192bbbb-0000-7000-8000-000000000004';
export const staffId: Uuid = '0192bbbb-0000-7000-8000-000000000005';
export const claimantId: Uuid = '0192bbbb-0000-7000-8000-000000000006';
export const contactId: Uuid = '0192bbbb-0000-7000-8000-000000000007';
export const briefingId: Uuid = '0192bbbb-0000-7000-8000-000000000008';
export const otherEmployerId: Uuid = '0192bbbb-0000-7000-8000-000000000009';
export const mergeId: Uuid = '0192bbbb-0000-7000-8000-00000000000a';

export const registeredOn: LocalDate = '2026-03-02';
export const today: LocalDate = '2026-03-09';
const days = (occurredAt = today) => ({ occurredAt, today });

export const details: EmployerDetails = {
  name: 'Example Kitchens Ltd',
  companyNumber: '01234567',
  tradingNames: ['The Example Canteen'],
  sector: 'hospitality',
  size: 'small',
  community: 'somali',
  site: { lines: ['1 Invented Yard'], postcode: 'NW10 0XX' },
};
export const person: GivenContactPerson = {
  name: { given: 'Hodan', family: 'Example' },
  jobTitle: 'Manager',
  phone: '020 7946 0100',
};
export const contact: GivenContact = { staffId, channel: 'phone', result: 'call-again', note: 'Is on a break' };
export const briefing: GivenBriefing = { staffId, topics: ['spent-convictions'], channel: 'in-person' };

/** What staff say of an employer. */
export const the = {
  registration: (occurredAt = registeredOn): EmployerCommand => ({
    ...{ kind: 'register', employerId, office, details },
    ...days(occurredAt),
  }),
  details: (said: EmployerDetails, occurredAt = today): EmployerCommand => ({
    ...{ kind: 'correct-details', details: said, reason: 'moved' },
    ...days(occurredAt),
  }),
  joining: (at = otherOffice): EmployerCommand => ({ kind: 'join-office', office: at, ...days() }),
  leaving: (at = office): EmployerCommand => ({ kind: 'leave-office', office: at, ...days() }),
  person: (said = person): EmployerCommand => ({ kind: 'name-person', personId, person: said, ...days() }),
  personCorrected: (said: GivenContactPerson, occurredAt = today): EmployerCommand => ({
    ...{ kind: 'correct-person', personId, person: said, reason: 'Misheard' },
    ...days(occurredAt),
  }),
  personGone: (occurredAt = today): EmployerCommand => ({
    ...{ kind: 'end-person', personId, reason: 'left' },
    ...days(occurredAt),
  }),
  contact: (said = contact, of: { claimantId?: Uuid } = {}): EmployerCommand => ({
    ...{ kind: 'contact', contactId, ...of, contact: said },
    ...days(),
  }),
  contactCorrected: (said: GivenContact, contactedOn = today): EmployerCommand => ({
    ...{ kind: 'correct-contact', contactId, contactedOn, contact: said, reason: 'Ticked the wrong one' },
    ...days(),
  }),
  contactError: (): EmployerCommand => ({
    ...{ kind: 'enter-contact-in-error', contactId, reason: 'Another employer' },
    ...days(),
  }),
  briefing: (said = briefing): EmployerCommand => ({ kind: 'brief', briefingId, briefing: said, ...days() }),
  briefingError: (): EmployerCommand => ({
    ...{ kind: 'enter-briefing-in-error', briefingId, reason: 'wrong-employer' },
    ...days(),
  }),
  willingness: (conditions: string[], { reviewOn, on }: { reviewOn?: LocalDate; on?: LocalDate } = {}) =>
    ({ kind: 'state-willing', conditions, ...(reviewOn && { reviewOn }), ...days(on) }) satisfies EmployerCommand,
  unwillingness: (on = today): EmployerCommand => ({ kind: 'withdraw-willing', reason: 'no-places', ...days(on) }),
  stage: (stage: string, on = today): EmployerCommand => ({
    ...{ kind: 'change-stage', stage, reason: 'agreed' },
    ...days(on),
  }),
  merge: (canonicalId = otherEmployerId): EmployerCommand => ({
    ...{ kind: 'merge', mergeId, canonicalId, reason: 'same-company' },
    ...days(),
  }),
  takingIn: (): EmployerCommand => ({
    ...{ kind: 'take-in-duplicate', mergeId, duplicateId: otherEmployerId },
    ...days(),
  }),
  unmerge: (canonicalId = otherEmployerId): EmployerCommand => ({
    ...{ kind: 'unmerge', canonicalId, reason: 'two-employers' },
    ...days(),
  }),
  lettingGo: (): EmployerCommand => ({ kind: 'let-go-duplicate', mergeId, ...days() }),
  takingBack: (): EmployerCommand => ({ kind: 'take-back-merge', mergeId, ...days() }),
  error: (): EmployerCommand => ({ kind: 'enter-in-error', reason: 'registered-twice', ...days() }),
};

/** What the log says of an employer. */
export const happened = {
  registration: (said = details): EmployerEvent => ({
    type: 'EmployerRegistered',
    data: { employerId, office, ...said, occurredAt: registeredOn },
  }),
  details: (said: EmployerDetails): EmployerEvent => ({
    type: 'EmployerDetailsCorrected',
    data: { employerId, ...said, reason: 'moved', occurredAt: today },
  }),
  joining: (at = otherOffice): EmployerEvent => ({
    type: 'EmployerOfficeJoined',
    data: { employerId, office: at, occurredAt: today },
  }),
  leaving: (at = office): EmployerEvent => ({
    type: 'EmployerOfficeLeft',
    data: { employerId, office: at, occurredAt: today },
  }),
  person: (said = person): EmployerEvent => ({
    type: 'ContactPersonNamed',
    data: { employerId, personId, ...said, occurredAt: today },
  }),
  personCorrected: (said: GivenContactPerson): EmployerEvent => ({
    type: 'ContactPersonCorrected',
    data: { employerId, personId, ...said, reason: 'Misheard', occurredAt: today },
  }),
  personGone: (): EmployerEvent => ({
    type: 'ContactPersonEnded',
    data: { employerId, personId, reason: 'left', occurredAt: today },
  }),
  contact: (said = contact, of: { claimantId?: Uuid; aboutId?: Uuid } = {}): EmployerEvent => ({
    type: 'EmployerContacted',
    data: { employerId, contactId, aboutId: contactId, ...of, ...said, occurredAt: today },
  }),
  contactCorrected: (
    said: GivenContact,
    contactedOn = today,
    of: { claimantId?: Uuid; aboutId?: Uuid } = {},
  ): EmployerEvent => ({
    type: 'EmployerContactCorrected',
    data: {
      ...{ employerId, contactId, aboutId: contactId, ...of, ...said, contactedOn },
      ...{ reason: 'Ticked the wrong one', occurredAt: today },
    },
  }),
  contactError: (): EmployerEvent => ({
    type: 'EmployerContactEnteredInError',
    data: { employerId, contactId, aboutId: contactId, reason: 'Another employer', occurredAt: today },
  }),
  briefing: (): EmployerEvent => ({
    type: 'EmployerBriefed',
    data: { employerId, briefingId, ...briefing, occurredAt: today },
  }),
  briefingError: (): EmployerEvent => ({
    type: 'EmployerBriefingEnteredInError',
    data: { employerId, briefingId, reason: 'wrong-employer', occurredAt: today },
  }),
  willingness: (conditions: string[], reviewOn?: LocalDate): EmployerEvent => ({
    type: 'EmployerWillingnessStated',
    data: { employerId, conditions, ...(reviewOn && { reviewOn }), occurredAt: today },
  }),
  unwillingness: (): EmployerEvent => ({
    type: 'EmployerWillingnessWithdrawn',
    data: { employerId, reason: 'no-places', occurredAt: today },
  }),
  stage: (stage: string): EmployerEvent => ({
    type: 'EmployerStageChanged',
    data: { employerId, stage, reason: 'agreed', occurredAt: today },
  }),
  merge: (): EmployerEvent => ({
    type: 'EmployerMerged',
    data: { employerId, mergeId, canonicalId: otherEmployerId, reason: 'same-company', occurredAt: today },
  }),
  unmerge: (reason = 'two-employers'): EmployerEvent => ({
    type: 'EmployerUnmerged',
    data: { employerId, mergeId, canonicalId: otherEmployerId, reason, occurredAt: today },
  }),
  takingIn: (): EmployerEvent => ({
    type: 'EmployerDuplicateTakenIn',
    data: { employerId, mergeId, duplicateId: otherEmployerId, occurredAt: today },
  }),
  lettingGo: (): EmployerEvent => ({
    type: 'EmployerDuplicateLetGo',
    data: { employerId, mergeId, duplicateId: otherEmployerId, occurredAt: today },
  }),
  error: (): EmployerEvent => ({
    type: 'EmployerEnteredInError',
    data: { employerId, reason: 'registered-twice', occurredAt: today },
  }),
};
