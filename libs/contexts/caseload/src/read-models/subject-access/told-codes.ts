import type { CodeList } from '../../domain/code-lists/code-list';

/** What the codes of a list mean, in English. */
export function toldCodes({ codes }: CodeList): Readonly<Record<string, string>> {
  return Object.fromEntries(codes.map(({ code, en }) => [code, en]));
}
