import type { LocalDate } from '@alongside/kernel';
import { conceptKinds, type ConceptKind, type ConceptTexts } from '../../domain/taxonomy-sheet/published-concept';

export { conceptKinds, type ConceptKind };

/** A part of a version, such as its skills in French. */
export class TaxonomyPartRecord {
  /** @example "skills" */
  readonly part: string;
  /** `null` for relations, which are of no language. @example "en" */
  readonly language: string | null;
  /** Concepts, or pairs of them. @example 13939 */
  readonly count: number;
}

export class TaxonomyVersionRecord {
  /** @example "1.2.0" */
  readonly version: string;
  readonly publishedOn: LocalDate;
  readonly inForce: boolean;
  /** What is to be said wherever it is shown. @example "This service uses the ESCO classification of the European Commission." */
  readonly attribution: string;
  readonly parts: TaxonomyPartRecord[];
}

export class InForceRecord {
  readonly version: string;
  readonly since: LocalDate;
}

export class TaxonomyRecord {
  /** @example "esco" */
  readonly taxonomy: string;
  /** Which version is in force today. @example "1.2.0" */
  readonly inForce: string;
  /** In the order in which they came. */
  readonly versions: TaxonomyVersionRecord[];
  /** Also what is to be in force from a day to come on. */
  readonly schedule: InForceRecord[];
  /** How many codes administrators have read as another one. */
  readonly mapped: number;
}

export class NamedConcept {
  /** @example "S1.4.1" */
  readonly code: string;
  readonly kind: ConceptKind;
  /** @example "knead dough" */
  readonly label: string;
}

export class ListedConcept extends NamedConcept {
  readonly uri: string | null;
  readonly notation: string | null;
  /** In which language it is called so. @example "en" */
  readonly language: string;
  /** The first alternative that begins as what was searched for, where the label does not. */
  readonly foundBy: string | null;
}

export class ConceptLabelRecord {
  /** @example "fr" */
  readonly language: string;
  /** `null` where the publisher has none. */
  readonly label: string | null;
  readonly alternatives: string[];
}

export class ConceptTextsRecord implements ConceptTexts {
  readonly description?: string;
  readonly definition?: string;
  readonly scopeNote?: string;
  /** Of SOC. */
  readonly entryRoutes?: string;
  readonly tasks?: string;
}

export class ConceptNameRecord {
  /** @example "esco" */
  readonly taxonomy: string;
  readonly code: string;
}

/** As what a code is read: said here, by an administrator. It changes what the publisher published. */
export class MappingRecord extends ConceptNameRecord {
  readonly reason: string;
  readonly mappedOn: LocalDate;
}

export class ConceptRecord extends NamedConcept {
  readonly taxonomy: string;
  /** Of which version this is: the one in force, or the last that had it. */
  readonly version: string;
  /** The version in force has it no more, or its publisher says that it is obsolete. */
  readonly retired: boolean;
  /** Said here and not by the publisher; `null` where nobody said so. */
  readonly mappedTo: MappingRecord | null;
  readonly uri: string | null;
  readonly notation: string | null;
  readonly level: string | null;
  /** Of a skill. @example "knowledge" */
  readonly type: string | null;
  /** Of a skill. @example "cross-sector" */
  readonly reuseLevel: string | null;
  /** Of an occupation: its group of ISCO. @example "7512" */
  readonly group: string | null;
  readonly status: string | null;
  readonly labels: ConceptLabelRecord[];
  readonly texts: ConceptTextsRecord;
  readonly broader: NamedConcept[];
  /** The first fifty by label; the list of concepts has all of them. */
  readonly narrower: NamedConcept[];
  readonly narrowerCount: number;
  /** How many skills it takes, and how many occupations and skills take it. */
  readonly essentialCount: number;
  readonly optionalCount: number;
  readonly takenByCount: number;
  readonly attribution: string;
}

export const needs = ['essential', 'optional', 'both'] as const;

export class NeededSkill {
  readonly code: string;
  readonly label: string;
  readonly type: string | null;
  readonly reuseLevel: string | null;
  /** essential, optional, or both: some are published so. */
  readonly need: string;
  /** To how many of the occupations it is essential, and to how many of them optional. */
  readonly essentialIn: number;
  readonly optionalIn: number;
}

export class RetiredConcept {
  readonly code: string;
  readonly uri: string | null;
  readonly label: string;
  /** As what an administrator has it read; `null` where nobody said so. */
  readonly mappedTo: ConceptNameRecord | null;
  readonly openVacancies: number;
  /** Those vacancies; `null` where none asks for it. */
  readonly vacanciesQuery: string | null;
  readonly courses: number;
  /** Those courses; `null` where none teaches it. */
  readonly coursesQuery: string | null;
}

/** With an office, a body for `POST /v1/claimants/search`: it lists who to whoever may see them. */
export class RetiredSkillsSearch {
  readonly skill: string[];
}

export class RetiredInUse {
  /** Skills that the later version has no more. @example 299 */
  readonly retired: number;
  /** Persons who declared any of them. */
  readonly claimants: number;
  readonly openVacancies: number;
  /** Courses that are not over, and teach any of them. */
  readonly courses: number;
  /** Those that somebody declares, asks for or teaches. */
  readonly codes: RetiredConcept[];
  readonly searches: RetiredSkillsSearch[];
}

export const conceptChanges = ['retired', 'added', 'relabelled'] as const;
export type ConceptChange = (typeof conceptChanges)[number];

export class ChangedConcept {
  /** retired, added or relabelled. */
  readonly change: string;
  readonly code: string;
  readonly uri: string | null;
  readonly labelFrom: string | null;
  readonly labelTo: string | null;
}
