import type { EventDefinitions, EventOf, LocalDate } from '@alongside/kernel';
import type { PublishedConcept, PublishedRelations } from './published-concept';
import type { ConceptPart, RelationPart } from './taxonomy-parts';

interface OfSheet {
  readonly taxonomy: string;
  readonly version: string;
  readonly sheet: number;
  /** Of what is on the sheet: the same content has the same. */
  readonly digest: string;
  /** Codes that were on the sheet and are not any more. */
  readonly left: readonly string[];
  readonly occurredAt: LocalDate;
}

export type TaxonomySheetEvent =
  /** What is on the sheet from now on, all of it. */
  | EventOf<
      'ConceptsPublished',
      OfSheet & {
        readonly part: ConceptPart;
        readonly language: string;
        readonly concepts: readonly PublishedConcept[];
      }
    >
  | EventOf<
      'ConceptRelationsPublished',
      OfSheet & { readonly part: RelationPart; readonly relations: readonly PublishedRelations[] }
    >;

export const taxonomySheetEvents = {
  ConceptsPublished: { subject: null, protect: {} },
  ConceptRelationsPublished: { subject: null, protect: {} },
} as const satisfies EventDefinitions<TaxonomySheetEvent>;
