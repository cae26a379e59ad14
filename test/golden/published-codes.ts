import { readFileSync, writeFileSync } from 'node:fs';
import type { CodeList } from '@alongside/kernel';

/** The codes by list that were ever published: entries may have any of them. */
export type PublishedCodes = Readonly<Record<string, readonly string[]>>;

export function readPublished(file: string): PublishedCodes {
  return JSON.parse(readFileSync(file, 'utf8')) as PublishedCodes;
}

/** What is wrong between what was published and the lists of this build, in sentences; nothing when all is well. */
export function codeFaults(published: PublishedCodes, lists: readonly CodeList[]): string[] {
  const now = codesOf(lists);
  const gone = missing(published, now).map((code) => `${code} was published and is gone`);
  const unpublished = missing(now, published).map((code) => `${code} is not published: npm run golden`);
  return [...gone, ...unpublished];
}

/** Adds the codes that are new, and answers them. It never takes one away. */
export function publish(file: string, lists: readonly CodeList[]): string[] {
  const published = readPublished(file);
  const now = codesOf(lists);
  const added = missing(now, published);
  const ids = [...new Set([...Object.keys(published), ...Object.keys(now)])];
  const union = ids.map((id) => [id, [...new Set([...(published[id] ?? []), ...(now[id] ?? [])])]]);
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(Object.fromEntries(union), null, 2)}\n`);
  return added;
}

function codesOf(lists: readonly CodeList[]): PublishedCodes {
  return Object.fromEntries(lists.map(({ id, codes }) => [id, codes.map(({ code }) => code)]));
}

function missing(from: PublishedCodes, inThese: PublishedCodes): string[] {
  return Object.entries(from).flatMap(([id, codes]) =>
    codes.filter((code) => !inThese[id]?.includes(code)).map((code) => `${id}/${code}`),
  );
}
