import type { FoldedEvent } from '@alongside/vault';
import type { EmploymentEvent, employmentEvents } from '../../domain/employment/employment.events';
import type { EvidenceOfDay } from './employment.row';

type Event = Extract<
  FoldedEvent<EmploymentEvent, typeof employmentEvents>,
  { type: 'EmploymentEvidenceAdded' | 'EmploymentEvidenceWithdrawn' }
>;

/** The evidence of a job, each of its day once: what a check brought may be told by itself as well. */
export function evidencedAfter(evidenced: readonly EvidenceOfDay[], { type, data }: Event): EvidenceOfDay[] {
  const isOther = (kind: string, day: string) => (one: EvidenceOfDay) => one.kind !== kind || one.on !== day;
  if (type === 'EmploymentEvidenceWithdrawn') return evidenced.filter(isOther(data.evidence, data.evidencedOn));
  const { evidence: kind, occurredAt: on } = data;
  return evidenced.every(isOther(kind, on)) ? [...evidenced, { kind, on }] : [...evidenced];
}
