import { DomainError, type Dated, type Decider, type LocalDate } from '@alongside/kernel';
import { refuseFuture } from '../rules';
import { taxonomyEvents, type ConceptName, type PublishedPart, type TaxonomyEvent } from './taxonomy.events';

export type TaxonomyCommand = Dated &
  (
    | {
        readonly kind: 'publish-version';
        readonly taxonomy: string;
        readonly version: string;
        readonly attribution: string;
        readonly parts: readonly PublishedPart[];
      }
    | { readonly kind: 'put-in-force'; readonly version: string; readonly from: LocalDate }
    | { readonly kind: 'map'; readonly code: string; readonly to: ConceptName; readonly reason: string }
    | { readonly kind: 'withdraw-mapping'; readonly code: string; readonly reason: string }
  );

interface PublishedTaxonomy {
  readonly taxonomy: string;
  /** By version, then by part and language, what its digest is. */
  readonly versions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** From which day each came into force, the earliest first. */
  readonly inForce: readonly { readonly from: LocalDate; readonly version: string }[];
  readonly mappings: Readonly<Record<string, ConceptName>>;
}

const nothing: Omit<PublishedTaxonomy, 'taxonomy'> = { versions: {}, inForce: [], mappings: {} };

export type TaxonomyState = PublishedTaxonomy | null;

/** A taxonomy: which versions are there whole, which is in force, and what its administrators map. */
export const taxonomyDecider: Decider<TaxonomyState, TaxonomyCommand, TaxonomyEvent> = {
  category: 'taxonomy',
  events: taxonomyEvents,
  initialState: null,
  decide,
  evolve,
};

export const noTaxonomy = () =>
  new DomainError('skills-matching/taxonomy-not-found', 'not-found', 'There is no such taxonomy.');

/** The version in force on that day; before the first one, the first one. */
export function inForceOn({ inForce }: Pick<PublishedTaxonomy, 'inForce'>, day: LocalDate): string {
  return (inForce.findLast(({ from }) => from <= day) ?? inForce[0]!).version;
}

/** The languages in which that part of the version is there. */
export function languagesOf({ versions }: PublishedTaxonomy, version: string, part: string): readonly string[] {
  return Object.keys(versions[version] ?? {})
    .map((name) => name.split('/'))
    .flatMap(([of, language]) => (of === part && language ? [language] : []));
}

function decide(state: TaxonomyState, command: TaxonomyCommand): readonly TaxonomyEvent[] {
  refuseFuture(command);
  if (command.kind === 'publish-version') return publish(state, command);
  if (state === null) throw noTaxonomy();
  const facts = { taxonomy: state.taxonomy, occurredAt: command.occurredAt };
  switch (command.kind) {
    case 'put-in-force':
      return putInForce(state, command);
    case 'map': {
      const { code, to, reason } = command;
      const now = state.mappings[code];
      if (now && now.taxonomy === to.taxonomy && now.code === to.code) return [];
      refuseCircle(state, code, to);
      return [{ type: 'ConceptMapped', data: { ...facts, code, to, reason } }];
    }
    case 'withdraw-mapping':
      if (!state.mappings[command.code])
        throw new DomainError('skills-matching/mapping-not-found', 'not-found', 'This code is not mapped.');
      return [{ type: 'ConceptMappingWithdrawn', data: { ...facts, code: command.code, reason: command.reason } }];
  }
}

function publish(
  state: TaxonomyState,
  { taxonomy, version, attribution, parts, occurredAt }: Extract<TaxonomyCommand, { kind: 'publish-version' }>,
): readonly TaxonomyEvent[] {
  const known = state?.versions[version] ?? {};
  const told = parts.filter((part) => known[nameOf(part)] !== part.digest);
  if (told.length === 0) return [];
  const facts = { taxonomy, version, occurredAt };
  return [
    { type: 'TaxonomyVersionPublished', data: { ...facts, attribution, parts: told } },
    ...(state === null ? [{ type: 'TaxonomyVersionPutInForce', data: { ...facts, from: occurredAt } } as const] : []),
  ];
}

function putInForce(
  state: PublishedTaxonomy,
  { version, from, occurredAt }: Extract<TaxonomyCommand, { kind: 'put-in-force' }>,
): readonly TaxonomyEvent[] {
  if (!state.versions[version])
    throw new DomainError(
      'skills-matching/version-not-found',
      'not-found',
      'There is no such version of the taxonomy.',
    );
  if (state.inForce.findLast((one) => one.from <= from)?.version === version) return [];
  return [{ type: 'TaxonomyVersionPutInForce', data: { taxonomy: state.taxonomy, version, from, occurredAt } }];
}

function refuseCircle({ taxonomy, mappings }: PublishedTaxonomy, code: string, to: ConceptName): void {
  let next: ConceptName | undefined = to;
  while (next?.taxonomy === taxonomy) {
    if (next.code === code)
      throw new DomainError('skills-matching/mapping-in-a-circle', 'conflict', 'That code is mapped to this one.');
    next = mappings[next.code];
  }
}

function evolve(state: TaxonomyState, { type, data }: TaxonomyEvent): TaxonomyState {
  const { taxonomy } = data;
  const { versions, inForce, mappings }: Omit<PublishedTaxonomy, 'taxonomy'> = state ?? nothing;
  switch (type) {
    case 'TaxonomyVersionPublished': {
      const told = Object.fromEntries(data.parts.map((part) => [nameOf(part), part.digest]));
      const version = { ...versions[data.version], ...told };
      return { taxonomy, versions: { ...versions, [data.version]: version }, inForce, mappings };
    }
    case 'TaxonomyVersionPutInForce': {
      const { from, version } = data;
      const others = inForce.filter((one) => one.from !== from);
      const sorted = [...others, { from, version }].sort((one, other) => (one.from < other.from ? -1 : 1));
      return { taxonomy, versions, inForce: sorted, mappings };
    }
    case 'ConceptMapped':
      return { taxonomy, versions, inForce, mappings: { ...mappings, [data.code]: data.to } };
    case 'ConceptMappingWithdrawn': {
      const { [data.code]: _, ...others } = mappings;
      return { taxonomy, versions, inForce, mappings: others };
    }
  }
}

function nameOf({ part, language }: PublishedPart): string {
  return language === null ? part : `${part}/${language}`;
}
