import { ConcernsRecord, type Whereabouts } from '@alongside/http';

export const ConcernsEmployer = (at: Whereabouts) => ConcernsRecord('employer', at, 'employers/employer-not-found');
export const ConcernsIntroduction = (at: Whereabouts) =>
  ConcernsRecord('introduction', at, 'employers/introduction-not-found');
export const ConcernsContact = (at: Whereabouts) =>
  ConcernsRecord('employer-contact', at, 'employers/contact-not-found');
