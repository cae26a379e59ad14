import { optional, type LocalDate, type Protected, type Uuid } from '@alongside/kernel';
import type { EmployerDetails } from './employer-details';
import type { EmployerEvent } from './employer.events';
import { mergingAfter, unmerged, type Merging } from './merging';

export interface KnownContactPerson {
  readonly namedOn: LocalDate;
  /** What was said of them last. */
  readonly words: object;
  readonly ended: boolean;
}

export interface KnownContact {
  readonly aboutId: Uuid;
  readonly claimantId?: Uuid | undefined;
  /** The day and the terms, as they were said last. */
  readonly contactedOn: LocalDate;
  readonly terms: object;
  readonly enteredInError: boolean;
}

export interface Willingness {
  readonly on: LocalDate;
  readonly conditions: readonly string[];
  readonly reviewOn?: LocalDate;
}

export interface Employer {
  readonly employerId: Uuid;
  readonly registeredOn: LocalDate;
  readonly details: EmployerDetails;
  readonly offices: readonly Uuid[];
  readonly persons: Readonly<Record<Uuid, KnownContactPerson>>;
  readonly contacts: Readonly<Record<Uuid, KnownContact>>;
  /** The briefings that there were, without those entered in error. */
  readonly briefings: readonly Uuid[];
  readonly willing: Willingness | null;
  /** The day on which something was last said of its willingness. */
  readonly willingnessOn: LocalDate | null;
  readonly stage: string;
  readonly stageOn: LocalDate;
  readonly enteredInError: boolean;
  readonly merging: Merging;
}

export type EmployerState = Employer | null;

export const firstStage = 'prospect';

export function evolve(state: EmployerState, event: EmployerEvent): EmployerState {
  if (event.type === 'EmployerRegistered') return registered(event.data);
  const employer = state!;
  switch (event.type) {
    case 'EmployerDetailsCorrected':
      return { ...employer, details: detailsIn(event.data) };
    case 'EmployerOfficeJoined':
      return { ...employer, offices: [...employer.offices, event.data.office] };
    case 'EmployerOfficeLeft':
      return { ...employer, offices: employer.offices.filter((one) => one !== event.data.office) };
    case 'ContactPersonNamed':
    case 'ContactPersonCorrected':
    case 'ContactPersonEnded':
      return { ...employer, persons: personsAfter(employer.persons, event) };
    case 'EmployerContacted':
    case 'EmployerContactCorrected':
    case 'EmployerContactEnteredInError':
      return { ...employer, contacts: contactsAfter(employer.contacts, event) };
    case 'EmployerBriefed':
      return { ...employer, briefings: [...employer.briefings, event.data.briefingId] };
    case 'EmployerBriefingEnteredInError':
      return { ...employer, briefings: employer.briefings.filter((one) => one !== event.data.briefingId) };
    case 'EmployerWillingnessStated': {
      const { occurredAt: on, employerId: _, ...said } = event.data;
      return { ...employer, willing: { on, ...said }, willingnessOn: on };
    }
    case 'EmployerWillingnessWithdrawn':
      return { ...employer, willing: null, willingnessOn: event.data.occurredAt };
    case 'EmployerStageChanged':
      return { ...employer, stage: event.data.stage, stageOn: event.data.occurredAt };
    case 'EmployerEnteredInError':
      return { ...employer, enteredInError: true };
    case 'EmployerMerged':
    case 'EmployerUnmerged':
    case 'EmployerDuplicateTakenIn':
    case 'EmployerDuplicateLetGo':
      return { ...employer, merging: mergingAfter(employer.merging, event) };
  }
}

function registered(data: Extract<EmployerEvent, { type: 'EmployerRegistered' }>['data']): Employer {
  const { employerId, office, occurredAt } = data;
  return {
    ...{
      employerId,
      registeredOn: occurredAt,
      details: detailsIn(data),
      offices: [office],
      persons: {},
      contacts: {},
      briefings: [],
    },
    ...{ willing: null, willingnessOn: null, stage: firstStage, stageOn: occurredAt, enteredInError: false },
    merging: unmerged,
  };
}

function detailsIn({ name, companyNumber, tradingNames, sector, size, community, site }: EmployerDetails) {
  return { name, tradingNames, sector, size, ...optional({ companyNumber, community, site }) };
}

type PersonEvent = Extract<EmployerEvent, { type: `ContactPerson${string}` }>;

function personsAfter(persons: Employer['persons'], { type, data }: PersonEvent): Employer['persons'] {
  const { employerId: _, personId, occurredAt, ...said } = data;
  const known = persons[personId];
  if (type === 'ContactPersonEnded') return { ...persons, [personId]: { ...known!, ended: true } };
  const { reason: _why, ...words } = said as { readonly reason?: Protected<string> };
  const namedOn = type === 'ContactPersonNamed' ? occurredAt : known!.namedOn;
  return { ...persons, [personId]: { namedOn, words, ended: false } };
}

type ContactEvent = Extract<EmployerEvent, { type: `EmployerContact${string}` }>;

function contactsAfter(contacts: Employer['contacts'], { type, data }: ContactEvent): Employer['contacts'] {
  const { contactId, aboutId, claimantId } = data;
  if (type === 'EmployerContactEnteredInError')
    return { ...contacts, [contactId]: { ...contacts[contactId]!, enteredInError: true } };
  const contactedOn = type === 'EmployerContacted' ? data.occurredAt : data.contactedOn;
  const { staffId, contactPersonId, channel, result, note } = data;
  const terms = { staffId, contactPersonId, channel, result, note };
  return { ...contacts, [contactId]: { aboutId, claimantId, contactedOn, terms, enteredInError: false } };
}
