/** A language tag in which a person's language is told: two letters or three, and what may follow. In whatever case. */
export const languageTagPattern = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;

/**
 * A language tag in the case in which BCP 47 writes it (RFC 5646, 2.1.1): `so`, `en-GB`, `zh-Hant`. Tags that differ in case alone are one
 * and the same. No other tag is put in the place of a deprecated one, and what is no tag is answered as if it were one.
 */
export function languageTagOf(told: string): string {
  const [language, ...subtags] = told.toLowerCase().split('-');
  const singleton = subtags.findIndex((subtag) => subtag.length === 1);
  const cased = subtags.map((subtag, at) => (singleton === -1 || at < singleton ? subtagOf(subtag) : subtag));
  return [language, ...cased].join('-');
}

/** Of a region two letters, of a script four; digits have no case. */
function subtagOf(subtag: string): string {
  if (subtag.length === 2) return subtag.toUpperCase();
  return subtag.length === 4 ? subtag.charAt(0).toUpperCase() + subtag.slice(1) : subtag;
}
