import type { CodedOrWorded } from '../../domain/vacancy/vacancy-terms';
import { isNode, listed, textOf, textsOf } from './posting-values';

const most = 50;
const longest = 200;

/** Skills by code or in words: one or many, a list in one text parted into what it lists. */
export function skillsOf(value: unknown): readonly CodedOrWorded[] {
  const each = listed(value).flatMap((one): readonly CodedOrWorded[] => {
    const coded = codedOf(one);
    return coded ? [coded] : textsOf(one).flatMap(parted);
  });
  return [...new Map(each.map((one) => [JSON.stringify(one), one])).values()].slice(0, most);
}

/** What the occupation is, by the code that was given where its taxonomy is plain, else in words. */
export function occupationOf(value: unknown): CodedOrWorded | undefined {
  const values = listed(value);
  const coded = values.map(codedOf).find((one) => one !== null);
  const words = textOf(values);
  return coded ?? (words === undefined ? undefined : { words: words.slice(0, longest) });
}

function parted(text: string): readonly CodedOrWorded[] {
  const parts = text.split(/[;•|]|,(?!\d)/).map((part) => part.trim());
  const isList = parts.length > 1 && parts.every((part) => part.length <= 80);
  return (isList ? parts.filter((part) => part !== '') : [text]).map((words) => ({ words: words.slice(0, longest) }));
}

function codedOf(value: unknown): CodedOrWorded | null {
  if (!isNode(value)) return typeof value === 'string' ? codeInText(value.trim()) : null;
  const code = textOf(value['codeValue'] ?? value['termCode'] ?? value['@id'] ?? value['url']);
  if (code === undefined) return null;
  const set = textOf(value['inCodeSet'] ?? value['inDefinedTermSet']);
  const label = textOf(value['name']);
  const taxonomy = set === undefined ? null : taxonomyNamed(set);
  const bare = codeInText(code);
  if (taxonomy === null && bare === null) return null;
  const given = bare && 'code' in bare ? bare : { taxonomy: taxonomy!, code };
  return {
    ...given,
    ...(taxonomy !== null && { taxonomy }),
    ...(label !== undefined && { label: label.slice(0, longest) }),
  };
}

/** A code whose taxonomy shows: an ESCO address, or a code of O*NET. Four digits alone may be of many. */
function codeInText(text: string): CodedOrWorded | null {
  if (/^https?:\/\/data\.europa\.eu\/esco\/\S+$/.test(text)) return { taxonomy: 'esco', code: text };
  const [, code, label = ''] = /^(\d{2}-\d{4}(?:\.\d{2})?)[\s:–-]*(.*)$/.exec(text) ?? [];
  if (code === undefined) return null;
  return { taxonomy: 'onet-soc', code, ...(label !== '' && { label: label.slice(0, longest) }) };
}

function taxonomyNamed(set: string): string {
  const name = set.toLowerCase();
  if (name.includes('esco')) return 'esco';
  if (/o\*?-?net/.test(name)) return 'onet-soc';
  if (/soc.*2020/.test(name)) return 'soc2020';
  return name
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
