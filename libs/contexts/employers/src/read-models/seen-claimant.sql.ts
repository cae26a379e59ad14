import { boundViewer, seenSql, type Bind, type Viewer } from '@alongside/caseload';
import type { LocalDate } from '@alongside/kernel';

/** Whether the viewer may see the claimant of that id today; `false` for nobody. */
export function seenClaimantSql(
  claimantId: string,
  { viewer, today, bind }: { readonly viewer: Viewer; readonly today: LocalDate; readonly bind: Bind },
): string {
  const { isSeen } = seenSql('seen', boundViewer(viewer, bind), bind(today, 'date'));
  return `exists (select from caseload.caseload_v7 seen where seen.claimant_id = ${claimantId} and ${isSeen})`;
}
