import { plainText } from './plain-text';

export type Node = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One or many, as a list: JSON-LD does not tell them apart. */
export function listed(value: unknown): readonly unknown[] {
  const values = Array.isArray(value)
    ? value.flat(4)
    : isNode(value) && Array.isArray(value['@list'])
      ? value['@list']
      : [value];
  return values.filter((one) => one !== undefined && one !== null && one !== '');
}

/** The names of what a node is, without their vocabulary. */
export function typesOf(node: Node): readonly string[] {
  return listed(node['@type']).map((type) => String(type).replace(/^.*[/#:]/, ''));
}

/** The first text that is told, without mark-up, on one line; `undefined` where there is none. */
export function textOf(value: unknown): string | undefined {
  return listed(value)
    .map(oneText)
    .find((text) => text !== undefined);
}

/** The texts that are told, each once. */
export function textsOf(value: unknown): readonly string[] {
  return [...new Set(listed(value).flatMap((one) => oneText(one) ?? []))];
}

/** A text as it stands, such as HTML. */
export function rawTextOf(value: unknown): string | undefined {
  const texts = listed(value).map((one) => (isNode(one) ? one['@value'] : one));
  return texts.find((one): one is string => typeof one === 'string' && one.trim() !== '');
}

/** A text, a number, or what stands for one: a literal, a name, a value. */
function oneText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return plainText(value) || undefined;
  if (!isNode(value)) return undefined;
  return textOf(value['@value'] ?? value['name'] ?? value['legalName'] ?? value['value']);
}

/** A number, also where it is written as a text. */
export function numberOf(value: unknown): number | undefined {
  const [first] = listed(value);
  if (typeof first === 'number') return Number.isFinite(first) ? first : undefined;
  if (isNode(first)) return numberOf(first['@value'] ?? first['value']);
  if (typeof first !== 'string' || !/^\s*[+-]?\d/.test(first)) return undefined;
  const number = Number(first.replace(/[\s,_](?=\d{3}\b)/g, ''));
  return Number.isFinite(number) ? number : undefined;
}
