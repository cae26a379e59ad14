import { listLink } from '@alongside/caseload';
import { cursorPurpose, type CursorSealer } from '@alongside/http';
import type { CountOfCode, EmployersFilter, EmployersPlace } from '../read-models/employer/employers.query';
import type { EmployersCount, EmployersCounts, EmployersQuery } from './employer.dto';

/** What a query asks for, and where the page before ended. */
export function employersPage(cursors: CursorSealer, query: EmployersQuery) {
  const { limit: _limit, cursor, office: _office, ...filter } = query;
  const purpose = cursorPurpose('employers', query);
  const after = cursor === undefined ? null : cursors.unseal<EmployersPlace>(purpose, cursor);
  return { purpose, after, filter: filter as EmployersFilter };
}

/** The counts, each with the query that lists exactly those whom it counts. */
export function employersCounts(query: EmployersQuery, counts: readonly CountOfCode[]): EmployersCounts {
  const { limit: _limit, cursor: _cursor, ...asked } = query;
  const of = (dimension: CountOfCode['of']): EmployersCount[] =>
    counts
      .filter((one) => one.of === dimension)
      .map(({ code, count }) => ({ code, count, query: listLink('/v1/employers', { ...asked, [dimension]: code }) }));
  return { stage: of('stage'), sector: of('sector'), willing: of('willing') };
}
