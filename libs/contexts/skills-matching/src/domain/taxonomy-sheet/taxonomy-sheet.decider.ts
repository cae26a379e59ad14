import type { Dated, Decider } from '@alongside/kernel';
import { refuseFuture } from '../rules';
import type { PublishedConcept, PublishedRelations } from './published-concept';
import type { ConceptPart, RelationPart } from './taxonomy-parts';
import { taxonomySheetEvents, type TaxonomySheetEvent } from './taxonomy-sheet.events';

interface OfSheet extends Dated {
  readonly taxonomy: string;
  readonly version: string;
  readonly sheet: number;
  readonly digest: string;
}

export type TaxonomySheetCommand =
  | (OfSheet & {
      readonly kind: 'publish-concepts';
      readonly part: ConceptPart;
      readonly language: string;
      readonly concepts: readonly PublishedConcept[];
    })
  | (OfSheet & {
      readonly kind: 'publish-relations';
      readonly part: RelationPart;
      readonly relations: readonly PublishedRelations[];
    });

export interface TaxonomySheetState {
  readonly digest: string | null;
  readonly codes: readonly string[];
}

/** A sheet of a version of a taxonomy: so many concepts, or what they are related to, told at once. */
export const taxonomySheetDecider: Decider<TaxonomySheetState, TaxonomySheetCommand, TaxonomySheetEvent> = {
  category: 'taxonomySheet',
  events: taxonomySheetEvents,
  initialState: { digest: null, codes: [] },
  decide,
  evolve: (_, { data }) => ({
    digest: data.digest,
    codes: ('concepts' in data ? data.concepts : data.relations).map(({ code }) => code),
  }),
};

function decide({ digest, codes }: TaxonomySheetState, command: TaxonomySheetCommand): readonly TaxonomySheetEvent[] {
  refuseFuture(command);
  if (command.digest === digest) return [];
  const now = command.kind === 'publish-concepts' ? command.concepts : command.relations;
  const there = new Set(now.map(({ code }) => code));
  const left = codes.filter((code) => !there.has(code));
  const { kind: _, today: _today, ...told } = command;
  return 'concepts' in told
    ? [{ type: 'ConceptsPublished', data: { ...told, left } }]
    : [{ type: 'ConceptRelationsPublished', data: { ...told, left } }];
}
