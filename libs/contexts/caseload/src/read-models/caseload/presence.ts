import type { LocalDate, Uuid } from '@alongside/kernel';
import type { AdvisorThere } from '@alongside/offices';

export interface Presence {
  /** `gone`: holds the role at that office no longer. */
  readonly here: 'present' | 'absent' | 'gone';
  readonly absentUntil: LocalDate | null;
}

/** Whether an advisor is at the office today, by who is on its staff. */
export function presenceOf(staff: readonly AdvisorThere[], advisorId: Uuid): Presence {
  const there = staff.find(({ personId }) => personId === advisorId);
  return {
    here: there ? (there.present ? 'present' : 'absent') : 'gone',
    absentUntil: there?.absentUntil ?? null,
  };
}
