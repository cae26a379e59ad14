const conceptUri = /^https?:\/\/data\.europa\.eu\/esco\/(?:[^?#]+\/)?([^/?#]+)\/?$/i;

/**
 * The short code by which a skill or an occupation is one and the same, however it was told: the last segment of the URI of a concept
 * of ESCO, anything else as it is.
 */
export function skillCodeOf(told: string): string {
  const code = told.trim();
  return conceptUri.exec(code)?.[1] ?? code;
}
