import { unescapedOnce } from './unescaped';

const tag = /<\/?[a-z][^>]*>/gi;
const mostOften = 3;

/** A text without mark-up and entities, on one line. */
export function plainText(text: string): string {
  let plain = text.replace(tag, ' ');
  for (let time = 0; time < mostOften; time += 1) {
    const less = unescapedOnce(plain);
    if (less === plain) break;
    plain = less.replace(tag, ' ');
  }
  // eslint-disable-next-line no-control-regex -- nobody means to say them
  return plain.replace(/[\s\u0000-\u001f\u007f\u00a0]+/g, ' ').trim();
}
