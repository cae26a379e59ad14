import { addDays, type LocalDate, type Uuid } from '@alongside/kernel';
import type { DemoClient, Done, Speaker } from './demo-client';
import { administrator, organisations, type Calendar } from './pilot-office';

/** Where a group meets; made up, in the streets around the office. */
interface Room {
  readonly name: string;
  readonly address: string;
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
}

interface Offered {
  readonly name: string;
  readonly description: string;
  readonly terms: readonly string[];
  readonly days: string;
  readonly from: string;
  readonly to: string;
}

interface SupportGroup {
  readonly id: Uuid;
  readonly name: string;
  readonly description: string;
  readonly room: Room;
  readonly services: readonly Offered[];
}

const idOf = (index: number): Uuid => `0192de80-0007-8000-8000-${String(index).padStart(12, '0')}`;

export const supportGroups: readonly SupportGroup[] = [
  {
    id: organisations[0].id,
    name: organisations[0].name,
    description: 'Hosts the desk in the office; help in Somali with whatever comes by post.',
    room: {
      name: 'Invented Corner Room',
      address: '1 Example High Street',
      postcode: 'NW10 4ZZ',
      latitude: 51.5366,
      longitude: -0.2497,
    },
    services: [
      {
        name: 'Letters and forms in Somali',
        description: 'Letters read, forms filled in, appointments made. No need to book.',
        terms: ['Forms and letters', 'Interpreting'],
        ...{ days: 'MO,TH', from: '10:00', to: '13:00' },
      },
      {
        name: 'Going along to the office',
        description: 'Somebody who speaks Somali comes along to a meeting at the office.',
        terms: ['Interpreting', 'Work'],
        ...{ days: 'TU,WE', from: '09:30', to: '16:00' },
      },
    ],
  },
  {
    id: idOf(1),
    name: 'Invented Harlesden Somali Mothers',
    description: 'Mothers who look after each other and each other\u2019s children.',
    room: {
      name: 'Madeup Family Room',
      address: '2 Example Park Road',
      postcode: 'NW10 3ZZ',
      latitude: 51.5402,
      longitude: -0.2531,
    },
    services: [
      {
        name: 'Playgroup while you look for work',
        description: 'Children from two to five, while their mothers are at a course or an interview.',
        terms: ['Childcare', 'Work'],
        ...{ days: 'MO,WE,FR', from: '09:30', to: '12:30' },
      },
    ],
  },
  {
    id: idOf(2),
    name: 'Invented Horn of Africa Elders',
    description: 'Elders who are asked for advice, and who keep company.',
    room: {
      name: 'Fictional Tea House',
      address: '3 Example Station Road',
      postcode: 'NW10 4ZY',
      latitude: 51.5329,
      longitude: -0.2443,
    },
    services: [
      {
        name: 'Tea with the elders',
        description: 'Company and advice, in Somali, for those who live alone.',
        terms: ['Company'],
        ...{ days: 'FR', from: '14:00', to: '17:00' },
      },
    ],
  },
  {
    id: idOf(3),
    name: 'Invented Stonebridge Youth Circle',
    description: 'Young people and those who stand by them.',
    room: {
      name: 'Pretend Sports Hall',
      address: '4 Example Green',
      postcode: 'NW10 8ZZ',
      latitude: 51.5437,
      longitude: -0.2602,
    },
    services: [
      {
        name: 'Football and a first CV',
        description: 'An hour of football, an hour at the computers. From sixteen to twenty-four.',
        terms: ['Sport', 'Work'],
        ...{ days: 'SA', from: '13:00', to: '16:00' },
      },
    ],
  },
  {
    id: idOf(4),
    name: 'Invented Somali Welfare and Housing Advice',
    description: 'Advice about rent, repairs and notices.',
    room: {
      name: 'Example Advice Rooms',
      address: '5 Example Craven Street',
      postcode: 'NW10 8ZY',
      latitude: 51.5381,
      longitude: -0.2569,
    },
    services: [
      {
        name: 'Housing advice',
        description: 'Rent, repairs, notices and moving. Bring your letters.',
        terms: ['Housing', 'Forms and letters'],
        ...{ days: 'TU,TH', from: '10:00', to: '15:00' },
      },
    ],
  },
  {
    id: idOf(5),
    name: 'Invented Willesden Language Friends',
    description: 'Neighbours who learn English, and Somali, with each other.',
    room: {
      name: 'Madeup Library Annexe',
      address: '6 Example Lane',
      postcode: 'NW10 2ZZ',
      latitude: 51.5473,
      longitude: -0.2391,
    },
    services: [
      {
        name: 'English for the first job',
        description: 'Words for the workplace, in a small group. Beginners are welcome.',
        terms: ['English', 'Work'],
        ...{ days: 'MO,WE', from: '18:00', to: '20:00' },
      },
    ],
  },
];

/** The first groups were listed with the desk; of one nobody has heard for long. */
const listedDaysAgo = (calendar: Calendar, group: number): LocalDate =>
  addDays(calendar.today, group === 2 ? -300 : -20 * (group + 1));

/** Registers the support groups and lists what they offer. */
export async function listSupportGroups(client: DemoClient, calendar: Calendar): Promise<Done[]> {
  const speaker: Speaker = { personId: administrator, roles: ['administrator'] };
  const done: Done[] = [];
  for (const [index, group] of supportGroups.entries()) {
    const { id, name, services } = group;
    const registered = { id, name, kinds: ['support-group'], occurredAt: calendar.deskOpened };
    if (index > 0) done.push(await client.post(speaker, { name: id, path: '/v1/organisations', body: registered }));
    const occurredAt = listedDaysAgo(calendar, index);
    for (const offered of services) {
      const body = { organisationId: id, service: serviceOf(group, offered), occurredAt };
      done.push(await client.post(speaker, { name: offered.name, path: '/v1/service-listings', body }));
    }
  }
  return done;
}

function serviceOf({ name, description, room }: SupportGroup, { days, from, to, terms, ...offered }: Offered): object {
  const address = { address_1: room.address, city: 'London', state_province: 'Greater London', country: 'GB' };
  const { latitude, longitude } = room;
  const location = { location_type: 'physical', name: room.name, latitude, longitude };
  return {
    ...offered,
    status: 'active',
    organization: { name, description },
    schedules: [{ freq: 'WEEKLY', byday: days, opens_at: from, closes_at: to }],
    languages: [
      { name: 'Somali', code: 'so' },
      { name: 'English', code: 'en' },
    ],
    cost_options: [{ option: 'Everybody', amount: 0, amount_description: 'Free' }],
    service_areas: [{ name: 'Brent' }],
    attributes: terms.map((term) => ({ link_type: 'service_category', taxonomy_term: termOf(term) })),
    service_at_locations: [
      { location: { ...location, addresses: [{ ...address, postal_code: room.postcode, address_type: 'physical' }] } },
    ],
  };
}

function termOf(name: string): object {
  return { name, description: `${name}, as the support groups offer it`, taxonomy: 'Kinds of help (made up)' };
}
