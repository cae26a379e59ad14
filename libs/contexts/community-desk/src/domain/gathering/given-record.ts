import { DomainError, type Uuid } from '@alongside/kernel';
import type { Attendance, GatheringRecorded } from './gathering.events';

export interface GivenTheme {
  readonly themeId: Uuid;
  readonly theme: string;
  readonly words?: string;
}

/** What a gathering was, as somebody tells it. */
export interface GivenRecord {
  readonly attendance: readonly Attendance[];
  readonly languages: readonly string[];
  readonly interpreterUsed: boolean;
  readonly themes: readonly GivenTheme[];
  readonly summary?: string;
}

/** The words apart from the rest. Refuses attendees of one kind, or a theme, that stand in it twice. */
export function recordedOf(given: GivenRecord): GatheringRecorded {
  const { attendance, languages, interpreterUsed, summary } = given;
  refuseTwice(attendance.map(({ attendees }) => attendees));
  refuseTwice(given.themes.map(({ themeId }) => themeId));
  const themes = given.themes.map(({ themeId, theme }) => ({ themeId, theme }));
  const said = given.themes.flatMap(({ themeId, words }) => (words === undefined ? [] : [[themeId, words] as const]));
  const words = { ...(summary !== undefined && { summary }), themes: Object.fromEntries(said) };
  return { attendance, languages: [...new Set(languages)], interpreterUsed, themes, words };
}

function refuseTwice(names: readonly string[]): void {
  if (new Set(names).size < names.length)
    throw new DomainError('community-desk/repeated-in-record', 'invalid', 'The record names something twice.');
}
