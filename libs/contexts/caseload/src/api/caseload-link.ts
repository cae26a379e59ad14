import type { CaseloadFilter, CaseloadOf } from '../read-models/caseload/caseload-filter';
import { listLink } from './list-link';

/** The URL of a list of claimants, relative to that of the api. */
export function caseloadLink(of: CaseloadOf, filter: CaseloadFilter, sort?: string): string {
  const path = of.kind === 'advisor' ? `/v1/caseloads/${of.advisorId}` : `/v1/offices/${of.office}/caseload`;
  return listLink(path, { ...filter, sort });
}
