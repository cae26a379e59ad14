import { Client } from 'pg';

/** Every row of every table of a database as text, as a dump would have it; what is binary is in hexadecimal. */
export async function wholeText(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`select t::text as text from ${name} t`);
      texts.push(name, ...rows.map(({ text }) => text));
    }
    return texts.join('\n');
  } finally {
    await client.end();
  }
}

/** A word as it might stand in a text: plain, in hexadecimal, in any of the three alignments of base64. */
export function spellings(word: string): string[] {
  const inBase64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(word)])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(Math.ceil((offset * 8) / 6), -1);
  });
  return [word, Buffer.from(word).toString('hex'), ...inBase64];
}

/** Those of the words that stand in the text, in whatever case, also spelt as above, backwards or without their blanks. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const searched = text.toLowerCase();
  const { all, each } = searchFor(words);
  // All at once first: forty times as fast as one after the other where there is none, as in the files of a server.
  if (!all.test(searched)) return [];
  return words.filter((_, index) => each[index]!.some((one) => searched.includes(one)));
}

interface Search {
  readonly all: RegExp;
  readonly each: readonly (readonly string[])[];
}

const searches = new WeakMap<readonly string[], Search>();

/** Made once for words that are looked for in one text after the other. */
function searchFor(words: readonly string[]): Search {
  const known = searches.get(words);
  if (known) return known;
  const each = words.map(disguises);
  const search = { all: new RegExp(each.flat().map(escaped).join('|')), each };
  searches.set(words, search);
  return search;
}

function escaped(text: string): string {
  return text.replace(/[^a-z0-9]/g, '\\$&');
}

function disguises(word: string): string[] {
  const written = [word, word.toLowerCase(), word.toUpperCase()];
  const all = written.flatMap((one) => [one, one.replaceAll(' ', ''), [...one].reverse().join('')]).flatMap(spellings);
  return [...new Set(all.map((one) => one.toLowerCase()))];
}
