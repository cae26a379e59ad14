/** What a text of the standard is to look like. */
export type TextFormat = 'uri' | 'email' | 'date' | 'date-time' | 'time';

export type Field =
  | { readonly is: 'text'; readonly format?: TextFormat }
  | { readonly is: 'number' }
  | { readonly is: 'one-of'; readonly codes: readonly string[] }
  /** An id: of the thing itself, or of another of that kind. */
  | { readonly is: 'id'; readonly of: Kind }
  /** The id of what it stands in, which says nothing new there. */
  | { readonly is: 'link' }
  | { readonly is: 'object'; readonly kind: Kind }
  | { readonly is: 'list'; readonly kind: Kind };

/** The classes of the standard that a service is made of, and taxonomies. */
export type Kind =
  | 'service'
  | 'organization'
  | 'organization_identifier'
  | 'schedule'
  | 'service_area'
  | 'service_at_location'
  | 'location'
  | 'address'
  | 'accessibility'
  | 'language'
  | 'funding'
  | 'cost_option'
  | 'contact'
  | 'phone'
  | 'attribute'
  | 'taxonomy_term'
  | 'taxonomy';

export interface Shape {
  readonly required: readonly string[];
  readonly fields: Readonly<Record<string, Field>>;
}

const text: Field = { is: 'text' };
const number: Field = { is: 'number' };
const formatted = (format: TextFormat): Field => ({ is: 'text', format });
const [uri, email, date, time] = (['uri', 'email', 'date', 'time'] as const).map(formatted) as [
  Field,
  Field,
  Field,
  Field,
];
const oneOf = (...codes: readonly string[]): Field => ({ is: 'one-of', codes });
const idOf = (of: Kind): Field => ({ is: 'id', of });
const one = (kind: Kind): Field => ({ is: 'object', kind });
const many = (kind: Kind): Field => ({ is: 'list', kind });
const placeTypes = oneOf('physical', 'postal', 'virtual');

/** The UK profile of HSDS 3.0. What the standard does not name may stand beside it, and is served as it was published. */
export const shapes: Readonly<Record<Kind, Shape>> = {
  service: {
    required: ['id', 'name', 'status', 'organization'],
    fields: {
      id: idOf('service'),
      organization_id: idOf('organization'),
      name: text,
      description: text,
      url: uri,
      email,
      status: oneOf('active', 'inactive', 'defunct', 'temporarily closed'),
      fees: text,
      accreditations: text,
      minimum_age: number,
      maximum_age: number,
      assured_date: date,
      assurer_email: email,
      alert: text,
      last_modified: formatted('date-time'),
      schedules: many('schedule'),
      service_areas: many('service_area'),
      service_at_locations: many('service_at_location'),
      languages: many('language'),
      organization: one('organization'),
      funding: many('funding'),
      cost_options: many('cost_option'),
      contacts: many('contact'),
      phones: many('phone'),
      attributes: many('attribute'),
    },
  },
  organization: {
    required: ['id', 'name', 'description'],
    fields: {
      id: idOf('organization'),
      name: text,
      description: text,
      email,
      website: uri,
      logo: text,
      uri,
      parent_organization_id: idOf('organization'),
      organization_identifiers: many('organization_identifier'),
      attributes: many('attribute'),
    },
  },
  organization_identifier: {
    required: ['id', 'identifier_type', 'identifier'],
    fields: {
      id: idOf('organization_identifier'),
      organization_id: idOf('organization'),
      identifier_scheme: text,
      identifier_type: text,
      identifier: text,
      attributes: many('attribute'),
    },
  },
  schedule: {
    required: ['id'],
    fields: {
      id: idOf('schedule'),
      service_id: idOf('service'),
      service_at_location_id: idOf('service_at_location'),
      valid_from: date,
      valid_to: date,
      dtstart: date,
      freq: oneOf('WEEKLY', 'MONTHLY'),
      interval: number,
      byday: text,
      bymonthday: text,
      description: text,
      opens_at: time,
      closes_at: time,
      schedule_link: uri,
      attending_type: text,
      notes: text,
    },
  },
  service_area: {
    required: ['id'],
    fields: {
      id: idOf('service_area'),
      service_id: idOf('service'),
      name: text,
      extent: text,
      extent_type: text,
      uri: text,
      service_area: text,
    },
  },
  service_at_location: {
    required: ['id'],
    fields: {
      id: idOf('service_at_location'),
      service_id: idOf('service'),
      location_id: idOf('location'),
      location: one('location'),
      schedules: many('schedule'),
      contacts: many('contact'),
      phones: many('phone'),
    },
  },
  location: {
    required: ['id', 'location_type'],
    fields: {
      id: idOf('location'),
      location_type: placeTypes,
      name: text,
      description: text,
      latitude: number,
      longitude: number,
      external_identifier: text,
      external_identifier_type: text,
      addresses: many('address'),
      accessibility: many('accessibility'),
      attributes: many('attribute'),
    },
  },
  address: {
    required: ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
    fields: {
      id: idOf('address'),
      location_id: idOf('location'),
      attention: text,
      address_1: text,
      city: text,
      region: text,
      state_province: text,
      postal_code: text,
      country: text,
      address_type: placeTypes,
      attributes: many('attribute'),
    },
  },
  accessibility: {
    required: ['id'],
    fields: {
      id: idOf('accessibility'),
      location_id: idOf('location'),
      description: text,
      details: text,
      url: uri,
      accessibility: text,
      attributes: many('attribute'),
    },
  },
  language: {
    required: ['id'],
    fields: {
      id: idOf('language'),
      service_id: idOf('service'),
      phone_id: idOf('phone'),
      name: text,
      code: text,
      note: text,
    },
  },
  funding: { required: ['id'], fields: { id: idOf('funding'), service_id: idOf('service'), source: text } },
  cost_option: {
    required: ['id'],
    fields: {
      id: idOf('cost_option'),
      service_id: idOf('service'),
      valid_from: date,
      valid_to: date,
      option: text,
      amount: number,
      amount_description: text,
    },
  },
  contact: {
    required: ['id'],
    fields: {
      id: idOf('contact'),
      service_id: idOf('service'),
      name: text,
      title: text,
      email,
      phones: many('phone'),
      attributes: many('attribute'),
    },
  },
  phone: {
    required: ['id', 'number'],
    fields: {
      id: idOf('phone'),
      contact_id: idOf('contact'),
      number: text,
      description: text,
      languages: many('language'),
    },
  },
  attribute: {
    required: ['id'],
    fields: {
      id: idOf('attribute'),
      link_id: { is: 'link' },
      taxonomy_term_id: idOf('taxonomy_term'),
      link_type: text,
      taxonomy_term: one('taxonomy_term'),
    },
  },
  taxonomy_term: {
    required: ['id', 'name', 'description'],
    fields: {
      id: idOf('taxonomy_term'),
      name: text,
      description: text,
      parent_id: idOf('taxonomy_term'),
      taxonomy: text,
      taxonomy_id: idOf('taxonomy'),
      term_uri: uri,
      term: text,
    },
  },
  taxonomy: {
    required: ['id', 'name', 'description'],
    fields: { id: idOf('taxonomy'), name: text, description: text, uri, version: text },
  },
};
