import { ConcernsRecord, type Whereabouts } from '@alongside/http';

export const ConcernsDesk = (at: Whereabouts) => ConcernsRecord('desk', at, 'community-desk/desk-not-found');
export const ConcernsDeskSession = (at: Whereabouts) =>
  ConcernsRecord('desk-session', at, 'community-desk/desk-session-not-found');
