import { openedOrNull, openWords, type EventCodec, type SealedWords } from '@alongside/vault';
import type { ApplicationRecord } from './application.record';

/** An application with its vacancy, as the statements answer one. */
export interface ShownRow extends Omit<ApplicationRecord, 'note' | 'lastNote'> {
  readonly words: SealedWords | null;
  readonly lastWords: SealedWords | null;
}

export const shownFrom = `employers.application_v1 a
  left join employers.vacancy_on_board_v2 v on v.vacancy_id = a.vacancy_id`;

/** How an application stands: with a vacancy that is closed none is open. */
export const shownStateSql = `case when v.closed_on is not null and a.state in ('new', 'processing', 'postponed', 'prior-to-hire')
  then 'vacancy-closed' else a.state end`;

export const shownColumns = `a.application_id as id, a.claimant_id as "claimantId", a.vacancy_id as "vacancyId",
  v.title as "vacancyTitle", v.employer_name as "employerName", ${shownStateSql} as state, a.since::text, a.made_on::text as "madeOn",
  a.made_by as "madeBy", a.until::text, a.accepted_on::text as "acceptedOn", a.accepted_by as "acceptedBy",
  a.employment_id as "employmentId", a.hire_ended_on::text as "hireEndedOn", a.accepted_id as "acceptedId",
  a.refusal_reason as "refusalReason", a.refused_by as "refusedBy", a.cancellation_reason as "cancellationReason",
  a.words, a.last_words as "lastWords"`;

export async function applicationRecord(
  codec: EventCodec,
  { words, lastWords, ...shown }: ShownRow,
): Promise<ApplicationRecord> {
  const [first, last] = await Promise.all([openWords(codec, words), openWords(codec, lastWords)]);
  const { note, why, reason } = last;
  const said = lastWords?.type === 'ApplicationRefused' ? note : (note ?? why ?? reason);
  return { ...shown, note: openedOrNull<string>(first['note']), lastNote: openedOrNull<string>(said) };
}
