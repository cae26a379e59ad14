import type { Actor } from '@alongside/http';
import { DomainError, type Uuid } from '@alongside/kernel';
import { viewerOf } from './viewer-of';

/** Where somebody works who works at one office. Refuses (`caseload/office-needed`) whoever works at several. */
export function onlyOfficeOf(actor: Actor): Uuid {
  const [office, another] = viewerOf(actor).offices;
  if (office !== undefined && another === undefined) return office;
  throw new DomainError('caseload/office-needed', 'invalid', 'You work at several offices: say at which this was.');
}
