import { openedOrNull, type EventCodec, type SealedWords } from '@alongside/vault';
import type { DisclosureRecord, SayingRecord } from './disclosure.record';
import type { Saying } from './saying';

type Sealed = 'sentence' | 'language' | 'interpreterUsed' | 'said';

/** A disclosure as the statements answer one. */
export interface ShownDisclosure extends Omit<DisclosureRecord, Sealed> {
  readonly words: SealedWords | null;
  readonly said: readonly Saying[];
}

/** Over `d`, a row of the disclosures. */
export const disclosureStateSql = `case when d.entered_in_error then 'entered-in-error' when d.withdrawn_on is not null then 'withdrawn'
  else 'agreed' end`;

export const shownDisclosureColumns = `d.disclosure_id as id, d.case_id as "caseId", d.claimant_id as "claimantId",
  d.employer_id as "employerId", d.sayer_id as "sayerId", ${disclosureStateSql} as state, d.agreed_on::text as "agreedOn", d.means,
  d.withdrawn_on::text as "withdrawnOn", d.words, d.said`;

export async function disclosureRecord(codec: EventCodec, shown: ShownDisclosure): Promise<DisclosureRecord> {
  const { words, said, ...row } = shown;
  const agreed = await opened(codec, words);
  return {
    ...row,
    sentence: openedOrNull<string>(agreed['sentence']),
    language: openedOrNull<string>(agreed['language']),
    interpreterUsed: openedOrNull<boolean>(agreed['interpreterUsed']),
    said: await Promise.all(said.map((one) => sayingRecord(codec, one))),
  };
}

async function sayingRecord(codec: EventCodec, { on, words }: Saying): Promise<SayingRecord> {
  return { on, answer: openedOrNull<string>((await opened(codec, words))['answer']) };
}

async function opened(codec: EventCodec, words: SealedWords | null): Promise<Record<string, unknown>> {
  return words === null ? {} : codec.openSealed(words.type, words.sealed, ['criminal', 'coded']);
}
