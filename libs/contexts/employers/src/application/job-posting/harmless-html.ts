import sanitizeHtml from 'sanitize-html';
import { unescapedOnce } from './unescaped';

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'ul', 'ol', 'li', 'strong', 'b', 'em', 'i', 'u', 'h2', 'h3', 'h4', 'a'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  nestingLimit: 20,
  transformTags: { h1: 'h2', a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow noopener' }) },
};

/** Escaped more often than this, nobody meant it to be read. */
const mostOften = 4;

const markUp = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;
const escapedMarkUp = /&lt;(?:\/[a-z][a-z0-9]*|br\s*\/?)\s*&gt;/i;
const escapedReference = /&amp;(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-f]{1,6}|amp;[a-z]+);/i;

export interface HarmlessHtml {
  readonly html: string;
  /** How often it had been escaped beyond what HTML asks for. */
  readonly escaped: number;
}

/**
 * A description as HTML of a few harmless elements. What was escaped as a whole is unescaped as often as it was: where there is mark-up
 * already, references to characters stay, and a tag that a text speaks of stays a text. Plain text gets its paragraphs.
 */
export function harmlessHtml(text: string): HarmlessHtml {
  let html = text;
  let escaped = 0;
  while (escaped < mostOften && isEscaped(html)) {
    html = unescapedOnce(html);
    escaped += 1;
  }
  const harmless = sanitized(html);
  return { html: markUp.test(harmless) ? harmless : paragraphs(harmless), escaped };
}

function isEscaped(html: string): boolean {
  return !markUp.test(html) && (escapedMarkUp.test(html) || escapedReference.test(html));
}

function sanitized(html: string): string {
  // eslint-disable-next-line no-control-regex -- nobody means to say them
  return sanitizeHtml(html.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''), allowed).trim();
}

function paragraphs(text: string): string {
  const parts = text.split(/(?:\r?\n[ \t]*){2,}/).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => `<p>${part.replace(/\r?\n/g, '<br />')}</p>`)
    .join('');
}
