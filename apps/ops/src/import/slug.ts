import type { Code } from './spell';

/** Text as a kebab-case code: `Côte d'Ivoire` is `cote-d-ivoire`; empty where no letter or digit of the Latin script is left. */
export function slug(text: string): Code {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
