import { isNode, typesOf, type Node } from './posting-values';

const contactFields = ['applicationContact', 'contactPoint', 'contactPoints', 'email', 'telephone', 'faxNumber'];

/** The original without whom to write to or call; as it came where it names nobody. */
export function withoutContacts(original: string): string {
  const posting: unknown = JSON.parse(original);
  return namesContacts(posting) ? JSON.stringify(stripped(posting)) : original;
}

function namesContacts(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((one) => isContact(one) || namesContacts(one));
  return isNode(value) && Object.entries(value).some((field) => isDropped(field) || namesContacts(field[1]));
}

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isContact(one)).map(stripped);
  if (!isNode(value)) return value;
  const kept = Object.entries(value).filter((field) => !isDropped(field));
  return Object.fromEntries(kept.map(([name, inner]) => [name, stripped(inner)]));
}

function isDropped([name, value]: readonly [string, unknown]): boolean {
  return contactFields.includes(name.replace(/^.*[/#:]/, '')) || isContact(value);
}

function isContact(value: unknown): value is Node {
  return isNode(value) && typesOf(value).some((type) => type === 'Person' || type === 'ContactPoint');
}
