import { ConcernsRecord, type Whereabouts } from '@alongside/http';

export const ConcernsSupportCase = (at: Whereabouts) =>
  ConcernsRecord('support-case', at, 'high-barriers/case-not-found');
