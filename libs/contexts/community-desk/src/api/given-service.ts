import { derivedId } from '@alongside/commands';
import { invalidRequest } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import type { PublishedService } from '../domain/service-listing/standard/published';
import { readPublished, type Fault, type Ids } from '../domain/service-listing/standard/read-published';
import { withTaxonomyIds } from '../domain/service-listing/standard/terms-of';

export interface GivenService {
  readonly service: object;
  readonly serviceId: Uuid;
  /** Left to its listing where none is told. */
  readonly organisationId?: Uuid;
}

/** The day and the moment are known here better than whoever asks. */
const derived = ['assured_date', 'last_modified', 'organization_id'];

/** The service as the standard has it; what has no id gets one. Refuses a body that is not as the standard asks, field by field. */
export function givenService({ service, serviceId, organisationId }: GivenService, commandId: Uuid): PublishedService {
  const told = Object.entries(service).filter(([name]) => !derived.includes(name));
  const { organization, ...rest } = Object.fromEntries(told) as { organization?: unknown };
  const isOpen = typeof organization === 'object' && organization !== null;
  const offeredBy = isOpen ? { ...organization, id: organisationId ?? serviceId } : organization;
  const ids = idsOf(commandId);
  const { read, faults } = readPublished<PublishedService>(
    'service',
    { ...rest, id: serviceId, organization: offeredBy },
    ids,
  );
  if (read === null || faults.length > 0) throw invalidRequest('body', faults.map(fieldOf));
  return withTaxonomyIds(read, ids);
}

/** New ones derive from the command; a taxonomy and a term are the same wherever they are named. */
function idsOf(commandId: Uuid): Ids {
  return {
    instead: (kind, id) => (kind === 'taxonomy' ? derivedId(namedHere, `taxonomy/${id}`) : null),
    without: (kind, content) => derivedId(kind === 'taxonomy_term' ? namedHere : commandId, `${kind}/${content}`),
  };
}

const namedHere = '0199ffff-0000-7000-8000-000000000000';

function fieldOf({ path, detail }: Fault) {
  const pointer = ['service', ...path].map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { pointer: `#${encodeURI(pointer)}`, detail };
}
