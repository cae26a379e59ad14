import type { LocalDate, Uuid } from '@alongside/kernel';
import type { Viewer } from '../viewer/viewer';
import type { CaseloadFilter } from './caseload-filter';
import { CaseloadSql } from './caseload-sql';
import { countsByAdvisorSql } from './counts-by-advisor.sql';

export interface OverviewAsked {
  readonly office: Uuid;
  readonly today: LocalDate;
  /** Counted are those whom the viewer may see. */
  readonly viewer: Viewer;
}

/**
 * How many of an office's list each filter has: a row an advisor, one for those in nobody's charge (`none`), and one for all (`null`).
 * The conditions are those of the list itself.
 */
export function officeOverviewSql(
  { office, today, viewer }: OverviewAsked,
  filters: Readonly<Record<string, CaseloadFilter>>,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new CaseloadSql({ of: { kind: 'office', office }, today, viewer });
  return { text: countsByAdvisorSql(sql, filters), values: sql.values };
}
