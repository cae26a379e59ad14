import { ConcernsRecord, type Whereabouts } from '@alongside/http';

const notFound = 'high-barriers/case-not-found';

/** The route is for the team of the case. */
export const ConcernsSupportCase = (at: Whereabouts) => ConcernsRecord('support-case', at, notFound);

/** The route is for the team of the case, and for whoever leads its office. */
export const ConcernsCaseOversight = (at: Whereabouts) => ConcernsRecord('support-case-oversight', at, notFound);
