import { invalidRequest } from '@alongside/http';
import { optional } from '@alongside/kernel';
import type { GivenSharing } from '../domain/support-case/support-case.decider';
import type { SharingBody } from './support-case.dto';

/** What lets other organisations be told. Refuses a body that says both or neither. */
export function givenSharing({ agreed, grounded }: SharingBody): GivenSharing {
  if (agreed && !grounded) return { agreed: agreed.act, ...optional({ until: agreed.until }) };
  if (grounded && !agreed) return grounded;
  throw invalidRequest('body', [{ pointer: '#/agreed', detail: 'must be given, or grounded, and not both' }]);
}
