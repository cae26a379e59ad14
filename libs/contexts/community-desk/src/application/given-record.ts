import { derivedId } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import type { GivenRecord, GivenTheme } from '../domain/gathering/given-record';

/** A record in which only those themes that stay have an id. */
export type ToldRecord = Omit<GivenRecord, 'themes'> & {
  readonly themes: readonly (Omit<GivenTheme, 'themeId'> & { readonly themeId?: Uuid })[];
};

/** The record that a command gives; the ids of new themes derive from the command. */
export function givenRecord(commandId: Uuid, told: ToldRecord): GivenRecord {
  const themes = told.themes.map((theme, at) => ({
    ...theme,
    themeId: theme.themeId ?? derivedId(commandId, `theme/${at}`),
  }));
  return { ...told, themes };
}

/** The themes that are said to stay. */
export function keptThemes({ themes }: ToldRecord): readonly Uuid[] {
  return themes.flatMap(({ themeId }) => (themeId === undefined ? [] : [themeId]));
}
