/** The short code of a skill, by which it is the same however it was told; as `skillCodeOf` says it. */
export function skillCodeSql(told: string): string {
  return `regexp_replace(btrim(${told}), '^https?://data\\.europa\\.eu/esco/(?:[^?#]+/)?([^/?#]+)/?$', '\\1', 'i')`;
}
