import { IsTaxonomyCode } from '@alongside/caseload';
import {
  DatedBody,
  IsCode,
  IsFreeText,
  IsRecordDay,
  NestedObject,
  PageAnswer,
  PageQuery,
  QueryCode,
  QueryList,
  QueryText,
} from '@alongside/http';
import { Matches } from 'class-validator';
import {
  ChangedConcept,
  conceptChanges,
  conceptKinds,
  ListedConcept,
  NamedConcept,
  NeededSkill,
  TaxonomyRecord,
  type ConceptChange,
  type ConceptKind,
} from '../read-models/taxonomy/taxonomy.record';

/** In which language concepts are told: English unless asked; where a version has it not, the nearest that it has. */
const languageHelp = 'A BCP 47 tag, such as fr; `en` unless told. The nearest that there is';

export class TaxonomiesAnswer {
  readonly entries: TaxonomyRecord[];
}

export class ConceptQuery {
  /** The one in force unless told. */
  @QueryText({ max: 40 })
  readonly version?: string;

  @QueryText({ max: 40, description: languageHelp })
  readonly language: string = 'en';
}

export class ConceptsQuery extends PageQuery {
  /** Words that what it is called begins with, accents or not. */
  @QueryText({ max: 200 })
  readonly search?: string;

  @QueryList({ oneOf: conceptKinds })
  readonly kind?: ConceptKind[];

  /** Only what is one step below this concept. */
  @QueryText({ max: 100 })
  readonly broader?: string;

  /** Only what takes this skill. */
  @QueryText({ max: 100 })
  readonly skill?: string;

  /** The one in force unless told. */
  @QueryText({ max: 40 })
  readonly version?: string;

  @QueryText({ max: 40, description: languageHelp })
  readonly language: string = 'en';
}

class OfVersionAnswer extends PageAnswer {
  /** @example "1.2.0" */
  readonly version: string;
  /** To be said wherever it is shown. @example "This service uses the ESCO classification of the European Commission." */
  readonly attribution: string;
}

export class ConceptsAnswer extends OfVersionAnswer {
  readonly entries: ListedConcept[];
}

export class NeededSkillsQuery extends PageQuery {
  /** The one in force unless told. */
  @QueryText({ max: 40 })
  readonly version?: string;

  @QueryText({ max: 40, description: languageHelp })
  readonly language: string = 'en';
}

export class NeedingConcept extends NamedConcept {
  readonly taxonomy: string;
}

export class NeededSkillsAnswer extends OfVersionAnswer {
  /** As what the code was read. */
  readonly of: NeedingConcept;
  /** How many occupations they are of: one, or those below a group. */
  readonly occupations: number;
  readonly entries: NeededSkill[];
}

export class VersionChangeQuery extends PageQuery {
  @QueryText({ max: 40, required: true })
  readonly from: string;

  @QueryText({ max: 40, required: true })
  readonly to: string;

  @QueryCode({ oneOf: conceptKinds })
  readonly kind: ConceptKind = 'skill';

  @QueryList({ oneOf: conceptChanges })
  readonly change?: ConceptChange[];

  @QueryText({ max: 40, description: languageHelp })
  readonly language: string = 'en';
}

export class RetiredInUseQuery {
  @QueryText({ max: 40, required: true })
  readonly from: string;

  @QueryText({ max: 40, required: true })
  readonly to: string;

  @QueryText({ max: 40, description: languageHelp })
  readonly language: string = 'en';
}

export class VersionChangeCounts {
  readonly retired: number;
  readonly added: number;
  /** With another label in the languages that are compared. */
  readonly relabelled: number;
  readonly kept: number;
}

/** In which languages the labels of the two versions are compared; spelling may differ between two of them. */
export class ComparedLanguages {
  /** @example "en-us" */
  readonly from: string | null;
  /** @example "en" */
  readonly to: string | null;
}

export class VersionChangeAnswer extends PageAnswer {
  readonly counts: VersionChangeCounts;
  readonly languages: ComparedLanguages;
  readonly attribution: string;
  readonly entries: ChangedConcept[];
}

export class InForceBody extends DatedBody {
  /** @example "1.2.0" */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, { message: 'must be a version' })
  readonly version: string;

  /** From which day on, which may be to come. */
  @IsRecordDay()
  readonly from: string;
}

export class ConceptNameBody {
  /** @example "esco" */
  @IsCode()
  readonly taxonomy: string;

  /** @example "S1.4.1" */
  @IsTaxonomyCode()
  readonly code: string;
}

export class MappingBody extends DatedBody {
  @NestedObject(() => ConceptNameBody)
  readonly to: ConceptNameBody;

  /** @example "Retired, and said of the same work" */
  @IsFreeText(500)
  readonly reason: string;
}

export class MappingWithdrawalBody extends DatedBody {
  /** @example "It was another kind of work" */
  @IsFreeText(500)
  readonly reason: string;
}
