import { ConcernsRecord, type Whereabouts } from '@alongside/http';

/** To read a support case: its team, and who looks through a break-glass. */
export const ConcernsReadingSupportCase = (at: Whereabouts) =>
  ConcernsRecord('support-case-reading', at, 'high-barriers/case-not-found');

/** About who reads offences: the team of the case, who looks through a break-glass, and who leads the office of the case. */
export const ConcernsOffenceAccess = (at: Whereabouts) =>
  ConcernsRecord('offence-access', at, 'high-barriers/case-not-found');

/** To destroy what is known of offences, and to withdraw disclosures: the team, and of a case entered in error its owner. */
export const ConcernsClearingCase = (at: Whereabouts) =>
  ConcernsRecord('support-case-clearing', at, 'high-barriers/case-not-found');

export const ConcernsBreakGlass = (at: Whereabouts) =>
  ConcernsRecord('break-glass', at, 'high-barriers/glass-not-found');

export const ConcernsDisclosure = (at: Whereabouts) =>
  ConcernsRecord('disclosure', at, 'high-barriers/disclosure-not-found');
