import type { Bind } from '@alongside/caseload';
import type { Instant, LocalDate } from '@alongside/kernel';
import { openedOrNull, openWords, type EventCodec, type SealedWords } from '@alongside/vault';
import { reviewWithinDays } from '../../domain/break-glass/break-glass.decider';
import { instantSql } from '../instant.sql';
import type { BreakGlassRecord } from './break-glass.record';

/** A break-glass as the statements answer one. */
export interface ShownGlass extends Omit<BreakGlassRecord, 'words' | 'reviewWords'> {
  readonly words: SealedWords | null;
  readonly reviewWords: SealedWords | null;
}

/** Over `g`, a row of the break-glasses. */
export function shownGlassSql(
  { now, today }: { readonly now: Instant; readonly today: LocalDate },
  bind: Bind,
): string {
  return `g.glass_id as id, g.case_id as "caseId", g.claimant_id as "claimantId", g.office, g.broken_by as "brokenBy",
    g.owner_id as "ownerId", g.reason, g.words, ${instantSql('g.broken_at')} as "brokenAt", ${instantSql('g.until')} as until,
    g.until > ${bind(now, 'timestamptz')} as open, g.closed_by as "closedBy",
    g.broken_on + ${reviewWithinDays} as "reviewDueOn", ${isOverdueSql('g', bind(today, 'date'))} as "reviewOverdue",
    g.reviewed_by as "reviewedBy", g.reviewed_on as "reviewedOn", g.verdict, g.review_words as "reviewWords"`;
}

export function isOverdueSql(row: string, today: string): string {
  return `(${row}.verdict is null and not ${row}.forgotten and ${row}.broken_on + ${reviewWithinDays} < ${today})`;
}

export async function glassRecord(codec: EventCodec, shown: ShownGlass): Promise<BreakGlassRecord> {
  const [broken, reviewed] = await Promise.all(
    [shown.words, shown.reviewWords].map((words) => openWords(codec, words)),
  );
  const words = openedOrNull<string>(broken!['words']);
  return { ...shown, words, reviewWords: openedOrNull<string>(reviewed!['words']) };
}
