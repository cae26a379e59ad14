import type { AnswerKind, Judge } from './judge';

/** Asks for a URL under the interface's own, and answers what stands there. */
export type Ask = (url: string) => Promise<unknown>;

interface Page {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly { readonly id: string }[];
}

export interface Walked {
  /** How many pages, items and single objects were judged. */
  readonly pages: number;
  readonly items: number;
  readonly objects: number;
  readonly faults: readonly string[];
}

export interface Walk {
  readonly kind: AnswerKind;
  /** After the `?`. */
  readonly query?: string;
  /** All pages, and all objects; else the first, the middle and the last page, and ten objects, as the standard's validator does. */
  readonly isWhole?: boolean;
}

/** Walks through a list as the standard's validator does, and judges all that it meets. */
export async function walkFeed(
  ask: Ask,
  judges: readonly Judge[],
  { kind, query = '', isWhole = false }: Walk,
): Promise<Walked> {
  const faults: string[] = [];
  const judge = (where: string, isObject: boolean, answered: unknown) =>
    judges.forEach((one) => faults.push(...one.judge(kind, isObject, answered).map((fault) => `${where}: ${fault}`)));
  const pageAt = async (number: number): Promise<Page> => {
    const url = `${kind}?page=${number}${query && `&${query}`}`;
    const page = (await ask(url)) as Page;
    faults.push(...envelopeFaults(page, number).map((fault) => `${url}: ${fault}`));
    page.contents.forEach((item) => judge(url, false, item));
    return page;
  };
  const first = await pageAt(1);
  const { total_pages: pages } = first;
  const others = isWhole
    ? Array.from({ length: Math.max(pages - 1, 0) }, (_, at) => at + 2)
    : [Math.floor(pages / 2), pages];
  const read = [first];
  for (const number of new Set(others.filter((one) => one > 1))) read.push(await pageAt(number));
  const ids = read.flatMap(({ contents }) => contents.map(({ id }) => id));
  const shown = isWhole ? ids : ids.slice(0, 10);
  for (const id of shown) judge(`${kind}/${id}`, true, await ask(`${kind}/${id}`));
  return { pages: read.length, items: ids.length, objects: shown.length, faults };
}

function envelopeFaults(page: Page, number: number): string[] {
  const { total_items: items, total_pages: pages, contents } = page;
  const isGood =
    Number.isInteger(items) &&
    page.page_number === number &&
    page.size === contents.length &&
    page.empty === (contents.length === 0) &&
    page.first_page === (number === 1) &&
    page.last_page === number >= pages;
  return isGood ? [] : [`the page says ${JSON.stringify({ ...page, contents: contents.length })}`];
}
