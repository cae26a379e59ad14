import type { EventDefinitions, EventOf, LocalDate } from '@alongside/kernel';
import type { ConceptPart, RelationPart } from '../taxonomy-sheet/taxonomy-parts';

interface OfTaxonomy {
  readonly taxonomy: string;
  readonly occurredAt: LocalDate;
}

/** A part of a version, whole: its sheets are all there. */
export interface PublishedPart {
  readonly part: ConceptPart | RelationPart;
  readonly language: string | null;
  /** Of all its sheets. */
  readonly digest: string;
  /** Concepts, or pairs of them. */
  readonly count: number;
}

/** A concept of this taxonomy or of another one. */
export interface ConceptName {
  readonly taxonomy: string;
  readonly code: string;
}

export type TaxonomyEvent =
  /** The parts that are new, or say something else than before. */
  | EventOf<
      'TaxonomyVersionPublished',
      OfTaxonomy & {
        readonly version: string;
        /** What whoever shows it has to say. */
        readonly attribution: string;
        readonly parts: readonly PublishedPart[];
      }
    >
  | EventOf<'TaxonomyVersionPutInForce', OfTaxonomy & { readonly version: string; readonly from: LocalDate }>
  /** A code that is retired, or of another taxonomy's, is to be read as that one. */
  | EventOf<'ConceptMapped', OfTaxonomy & { readonly code: string; readonly to: ConceptName; readonly reason: string }>
  | EventOf<'ConceptMappingWithdrawn', OfTaxonomy & { readonly code: string; readonly reason: string }>;

export const taxonomyEvents = {
  TaxonomyVersionPublished: { subject: null, protect: {} },
  TaxonomyVersionPutInForce: { subject: null, protect: {} },
  ConceptMapped: { subject: null, protect: {} },
  ConceptMappingWithdrawn: { subject: null, protect: {} },
} as const satisfies EventDefinitions<TaxonomyEvent>;
