import { ConcernsRecord, inPath } from '@alongside/http';

export const ConcernsGathering = () => ConcernsRecord('gathering', inPath('id'), 'community-desk/gathering-not-found');
