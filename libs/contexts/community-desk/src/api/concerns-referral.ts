import { ConcernsRecord, type Whereabouts } from '@alongside/http';

export const ConcernsReferral = (at: Whereabouts) =>
  ConcernsRecord('referral', at, 'community-desk/referral-not-found');
