import { openedOrNull, openWords, type EventCodec } from '@alongside/vault';
import type { IntroductionRecord, IntroductionResultRecord } from './introduction.record';
import type { IntroductionRow, ResultKnown } from './introduction.row';

export async function introductionRecord(codec: EventCodec, row: IntroductionRow): Promise<IntroductionRecord> {
  const { introductionId: id, introducer, introducerId, words, results, ...shown } = row;
  const { note } = await openWords(codec, words);
  return {
    ...{ id, ...shown, madeBy: introducer === null ? null : { kind: introducer, personId: introducerId } },
    note: openedOrNull<string>(note),
    results: await Promise.all(results.map((result) => resultRecord(codec, result))),
  };
}

async function resultRecord(codec: EventCodec, { on, result, words }: ResultKnown): Promise<IntroductionResultRecord> {
  const { why, note } = await openWords(codec, words);
  return { on, result, why: openedOrNull<string>(why), note: openedOrNull<string>(note) };
}
