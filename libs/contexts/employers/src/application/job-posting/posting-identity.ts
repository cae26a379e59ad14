import { createHash } from 'node:crypto';
import { isNode, listed, textOf, type Node } from './posting-values';

/** What makes two postings of one source one: the organisation's own identifier, else the address, else what it is and when it was posted. */
export function identityOf(
  posting: Node,
  { organisation, title }: { readonly organisation: string; readonly title: string },
): string {
  const hiring = folded(organisation);
  const identifier = listed(posting['identifier'])
    .map(identifierOf)
    .find((one) => one !== undefined);
  if (identifier !== undefined) return JSON.stringify(['identifier', hiring, identifier]);
  const address = textOf(posting['url']) ?? addressIn(posting['@id']);
  if (address !== undefined) return JSON.stringify(['url', address]);
  return JSON.stringify(['posting', hiring, folded(title), textOf(posting['datePosted']) ?? null]);
}

/** Of what a posting says, whatever the order of its fields; where it is said from is none of it. */
export function digestOf({ '@context': _, ...posting }: Node): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(posting)))
    .digest('hex')
    .slice(0, 32);
}

function identifierOf(identifier: unknown): string | undefined {
  return isNode(identifier)
    ? textOf(identifier['value'] ?? identifier['@id'] ?? identifier['@value'])
    : textOf(identifier);
}

function addressIn(id: unknown): string | undefined {
  return typeof id === 'string' && /^https?:\/\//.test(id) ? id : undefined;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isNode(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
