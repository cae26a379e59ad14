import { daysBetween, type Uuid } from '@alongside/kernel';
import { type EventCodec, openedOrNull, openWords } from '@alongside/vault';
import type { GatheringThemeRow } from './gathering-theme.row';
import type { GatheringRecord, RaisedThemeRecord } from './gathering.record';
import type { GatheringRow } from './gathering.row';

export type GatheringShown = GatheringRow & { readonly themes: readonly GatheringThemeRow[] };

interface PlannedWords {
  readonly title: string;
  readonly venue?: string;
}

interface RecordedWords {
  readonly summary?: string;
  readonly themes: Readonly<Record<Uuid, string>>;
}

/** A gathering with its words opened. */
export async function gatheringRecord(codec: EventCodec, row: GatheringShown): Promise<GatheringRecord> {
  const { gatheringId: id, hostKind, hostId, followUp, planned, changed, recorded, day: _, ...shown } = row;
  const said = openedOrNull<PlannedWords>((await openWords(codec, planned))['words']);
  const told = openedOrNull<RecordedWords>((await openWords(codec, recorded))['words']);
  return {
    ...shown,
    id,
    host: { kind: hostKind, id: hostId },
    title: said?.title ?? null,
    venue: said?.venue ?? null,
    changedBecause: openedOrNull((await openWords(codec, changed))['reason']),
    attendance: [...row.attendance],
    languages: [...row.languages],
    summary: told?.summary ?? null,
    themes: await Promise.all(row.themes.map((theme) => themeRecord(codec, theme, told?.themes ?? {}))),
    followUp: followUp && { on: followUp.on, note: openedOrNull((await openWords(codec, followUp.words))['note']) },
  };
}

async function themeRecord(
  codec: EventCodec,
  { themeId: id, theme, raisedOn, toldBackOn: on, answeredBy, way, audience, answer }: GatheringThemeRow,
  words: RecordedWords['themes'],
): Promise<RaisedThemeRecord> {
  const shown = { id, theme, words: words[id] ?? null };
  if (on === null) return { ...shown, toldBack: null };
  const opened = openedOrNull<string>((await openWords(codec, answer))['answer']);
  const by = { answeredBy: answeredBy!, way: way!, audience: audience! };
  return { ...shown, toldBack: { on, afterDays: daysBetween(raisedOn, on), ...by, answer: opened } };
}
