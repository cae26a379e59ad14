import type { CodeList } from '@alongside/kernel';

/** What the codes of a list mean, in English. */
export function toldCodes({ codes }: CodeList): Readonly<Record<string, string>> {
  return Object.fromEntries(codes.map(({ code, en }) => [code, en]));
}
