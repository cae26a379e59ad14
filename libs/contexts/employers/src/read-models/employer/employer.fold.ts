import type { LocalDate } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import { wordsOf, type FoldedEvent } from '@alongside/vault';
import type { EmployerDetails } from '../../domain/employer/employer-details';
import type { EmployerEvent, employerEvents } from '../../domain/employer/employer.events';
import { firstStage } from '../../domain/employer/employer.state';
import { EmployerRow, type ContactPersonKnown, type OfDay } from './employer.row';

type Event = FoldedEvent<EmployerEvent, typeof employerEvents>;
type EventNamed<Type extends Event['type']> = Extract<Event, { type: Type }>;

const categoryPrefix = 'employer-';

/** The employers, each by itself; what is said of contact persons stays sealed. */
export const employerFold: Fold<{ employer: EmployerRow }, Event> = {
  name: 'employers.employer_v2',
  tables: { employer: EmployerRow },
  key: 'employerId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.employerId] : []),
  evolve: ({ employer: [row] }, event) => {
    const evolved = event.type === 'EmployerRegistered' ? registered(event) : row && changed(row, event);
    return { employer: evolved ? [{ ...evolved, revision: event.revision }] : [] };
  },
};

function registered({ revision, data }: EventNamed<'EmployerRegistered'>): EmployerRow {
  const { employerId, office, occurredAt: on } = data;
  return {
    ...{ employerId, revision, ...detailsOf(data), offices: [office], registeredOn: on },
    ...{ stage: firstStage, stageOn: on, stageReason: null, willingOn: null, conditions: [], reviewOn: null },
    ...{ persons: [], contacts: [], contactedOn: null, briefings: [], briefedOn: null, enteredInErrorOn: null },
    ...{ canonicalId: null, duplicateIds: [] },
  };
}

function changed(row: EmployerRow, event: Exclude<Event, { type: 'EmployerRegistered' }>): EmployerRow {
  const { type, data } = event;
  const on = data.occurredAt;
  switch (type) {
    case 'EmployerDetailsCorrected':
      return { ...row, ...detailsOf(data) };
    case 'EmployerOfficeJoined':
      return { ...row, offices: [...row.offices, data.office] };
    case 'EmployerOfficeLeft':
      return { ...row, offices: row.offices.filter((one) => one !== data.office) };
    case 'ContactPersonNamed':
    case 'ContactPersonCorrected':
    case 'ContactPersonEnded':
      return { ...row, persons: personsAfter(row.persons, event) };
    case 'EmployerContacted':
      return contacted(row, [...row.contacts, { id: data.contactId, on }]);
    case 'EmployerContactCorrected':
      return contacted(row, [...without(row.contacts, data.contactId), { id: data.contactId, on: data.contactedOn }]);
    case 'EmployerContactEnteredInError':
      return contacted(row, without(row.contacts, data.contactId));
    case 'EmployerBriefed':
      return briefed(row, [...row.briefings, { id: data.briefingId, on }]);
    case 'EmployerBriefingEnteredInError':
      return briefed(row, without(row.briefings, data.briefingId));
    case 'EmployerWillingnessStated':
      return { ...row, willingOn: on, conditions: [...data.conditions], reviewOn: data.reviewOn ?? null };
    case 'EmployerWillingnessWithdrawn':
      return { ...row, willingOn: null, conditions: [], reviewOn: null };
    case 'EmployerStageChanged':
      return { ...row, stage: data.stage, stageOn: on, stageReason: data.reason };
    case 'EmployerEnteredInError':
      return { ...row, persons: row.persons.map((person) => ended(person, on)), enteredInErrorOn: on };
    case 'EmployerMerged':
      return { ...row, canonicalId: data.canonicalId };
    case 'EmployerUnmerged':
      return { ...row, canonicalId: null };
    case 'EmployerDuplicateTakenIn':
      return { ...row, duplicateIds: [...row.duplicateIds, data.duplicateId] };
    case 'EmployerDuplicateLetGo':
      return { ...row, duplicateIds: row.duplicateIds.filter((one) => one !== data.duplicateId) };
  }
}

function detailsOf({ name, companyNumber, tradingNames, sector, size, community, site }: EmployerDetails) {
  const known = { companyNumber: companyNumber ?? null, community: community ?? null, site: site ?? null };
  return { name, tradingNames: [...tradingNames], sector, size, ...known };
}

function personsAfter(
  persons: EmployerRow['persons'],
  event: EventNamed<'ContactPersonNamed' | 'ContactPersonCorrected' | 'ContactPersonEnded'>,
): EmployerRow['persons'] {
  const { personId, occurredAt } = event.data;
  const others = persons.filter((one) => one.personId !== personId);
  const known = persons.find((one) => one.personId === personId);
  if (event.type === 'ContactPersonEnded') return [...others, ended(known!, occurredAt)];
  const namedOn = event.type === 'ContactPersonCorrected' ? known!.namedOn : occurredAt;
  return [...others, { personId, namedOn, endedOn: null, words: wordsOf(event) }];
}

function ended(person: ContactPersonKnown, on: LocalDate): ContactPersonKnown {
  return { ...person, endedOn: person.endedOn ?? on, words: null };
}

function contacted(row: EmployerRow, contacts: OfDay[]): EmployerRow {
  return { ...row, contacts, contactedOn: lastOf(contacts) };
}

function briefed(row: EmployerRow, briefings: OfDay[]): EmployerRow {
  return { ...row, briefings, briefedOn: lastOf(briefings) };
}

function without(all: readonly OfDay[], id: string): OfDay[] {
  return all.filter((one) => one.id !== id);
}

function lastOf(all: readonly OfDay[]): LocalDate | null {
  return all.reduce<LocalDate | null>((last, { on }) => (last === null || on > last ? on : last), null);
}
