import { openedOrNull, openWords, type EventCodec, type SealedWords } from '@alongside/vault';
import type { CallMade } from './partnership.row';
import type { EmployerCallRecord, PartnershipRecord } from './partnership.record';

type Sealed = 'reason' | 'language' | 'interpreterUsed' | 'declinedBecause' | 'calls' | 'endNote';

/** A partnership as the statements answer one. */
export interface ShownRow extends Omit<PartnershipRecord, Sealed> {
  readonly words: SealedWords | null;
  readonly answerWords: SealedWords | null;
  readonly calls: readonly CallMade[];
  readonly endWords: SealedWords | null;
}

/** Over `p`, a row of the partnerships. */
export const shownColumns = `p.partnership_id as id, p.advisor_id as "advisorId", p.claimant_id as "claimantId", p.office,
  p.state, p.selected_on::text as "selectedOn", p.words, p.answered_on::text as "answeredOn", p.means,
  p.answer_words as "answerWords", p.plan_id as "planId", p.planned_on::text as "plannedOn", p.calls,
  p.ended_on::text as "endedOn", p.employment_id as "employmentId", p.ended_by as "endedBy", p.end_reason as "endReason",
  p.end_words as "endWords", case when p.state = 'job-found' then (p.ended_on - p.answered_on) / 7 end as "weeksToJob"`;

export async function partnershipRecord(codec: EventCodec, row: ShownRow): Promise<PartnershipRecord> {
  const { words, answerWords, calls, endWords, ...shown } = row;
  const [chosen, answered, ended] = await Promise.all(
    [words, answerWords, endWords].map((sealed) => openWords(codec, sealed)),
  );
  return {
    ...shown,
    reason: openedOrNull<string>(chosen!['reason']),
    language: openedOrNull<string>(answered!['language']),
    interpreterUsed: openedOrNull<boolean>(answered!['interpreterUsed']),
    declinedBecause: openedOrNull<string>(answered!['reason']),
    calls: await Promise.all(calls.map((call) => callRecord(codec, call))),
    endNote: openedOrNull<string>(ended!['note']),
  };
}

async function callRecord(codec: EventCodec, { callId: id, words, ...call }: CallMade): Promise<EmployerCallRecord> {
  const { employerName, note } = await openWords(codec, words);
  return { id, ...call, employerName: openedOrNull<string>(employerName), note: openedOrNull<string>(note) };
}
