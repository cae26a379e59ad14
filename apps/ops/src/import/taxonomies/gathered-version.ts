import type {
  ConceptKind,
  ConceptPart,
  PublishedConcept,
  PublishedRelations,
  RelationPart,
} from '@alongside/skills-matching';

export interface RowFault {
  readonly file: string;
  readonly line: number;
  readonly value: string;
  readonly reason: string;
}

type Relations = {
  -readonly [Name in keyof PublishedRelations]: PublishedRelations[Name] extends string ? string : string[];
};

/** What the files of a version say, as far as they were read, and what is wrong with them. */
export class GatheredVersion {
  readonly concepts = new Map<
    string,
    { readonly part: ConceptPart; readonly language: string; readonly of: Map<string, PublishedConcept> }
  >();
  readonly relations = new Map<RelationPart, Map<string, Relations>>();
  /** What was read as it stands although it looks odd, and how often. */
  readonly doubts = new Map<string, number>();
  faults = 0;
  /** Every concept, whatever its language. */
  private readonly known = new Map<
    string,
    { readonly code: string; readonly kind: ConceptKind; readonly type?: string }
  >();

  constructor(private readonly report: (fault: RowFault) => void) {}

  fault(fault: RowFault): void {
    this.faults += 1;
    this.report(fault);
  }

  doubt(what: string): void {
    this.doubts.set(what, (this.doubts.get(what) ?? 0) + 1);
  }

  /** Whether it is new in its part and language. */
  add(part: ConceptPart, language: string, concept: PublishedConcept): boolean {
    const name = `${part}/${language}`;
    const list = this.concepts.get(name) ?? { part, language, of: new Map<string, PublishedConcept>() };
    this.concepts.set(name, list);
    if (list.of.has(concept.code)) return false;
    list.of.set(concept.code, concept);
    const { code, kind, type } = concept;
    this.known.set(code, { code, kind, ...(type !== undefined && { type }) });
    return true;
  }

  /** A concept of the version, by its code. */
  find(code: string) {
    return this.known.get(code);
  }

  /** Whether nothing said so before. */
  relate(
    part: RelationPart,
    field: 'broader' | 'essential' | 'optional',
    [code, to]: readonly [string, string],
  ): boolean {
    const list = this.relations.get(part) ?? new Map<string, Relations>();
    this.relations.set(part, list);
    const of = list.get(code) ?? { code };
    list.set(code, of);
    const told = (of[field] ??= []);
    if (told.includes(to)) return false;
    told.push(to);
    return true;
  }

  /** Pairs that were told as both essential and optional. */
  get both(): number {
    const lists = [...this.relations.values()].flatMap((list) => [...list.values()]);
    return lists.reduce((sum, { essential = [], optional = [] }) => {
      const either = new Set(essential);
      return sum + optional.filter((code) => either.has(code)).length;
    }, 0);
  }
}
