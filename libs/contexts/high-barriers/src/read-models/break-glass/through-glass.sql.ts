import type { Bind } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { isKeptSql, type Excludable } from '../team/kept-from.sql';
import { isCaseNotInErrorSql } from '../team/not-in-error.sql';

/** Whether the viewer looks into the case `row` through that break-glass, which the request was found to be under. */
export function isThroughGlassSql(
  row: string,
  { viewer, glassId }: { readonly viewer: Excludable; readonly glassId: Uuid | undefined },
  bind: Bind,
): string {
  if (glassId === undefined) return 'false';
  return `(exists (select from high_barriers.break_glass_v1 g where g.glass_id = ${bind(glassId, 'uuid')}
      and g.case_id = ${row}.case_id and g.broken_by = ${bind(viewer.personId, 'uuid')} and ${isCaseNotInErrorSql('g')})
    and not ${isKeptSql(`${row}.claimant_id`, viewer, bind)})`;
}
