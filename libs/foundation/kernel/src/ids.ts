/** A UUID in lower-case text. */
export type Uuid = string;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a UUID of any RFC 9562 version, in lower case. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}
