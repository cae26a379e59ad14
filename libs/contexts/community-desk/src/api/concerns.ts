import { ConcernsRecord, type Whereabouts } from '@alongside/http';

export const ConcernsDesk = (at: Whereabouts) => ConcernsRecord('desk', at, 'community-desk/desk-not-found');
