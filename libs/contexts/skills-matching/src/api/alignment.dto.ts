import { PageAnswer, PageQuery, QueryRange, QueryText, type Range } from '@alongside/http';
import { SkillAlignmentRecord, SkillHolderRecord } from '../read-models/alignment/alignment.record';

export class AlignmentQuery extends PageQuery {
  /** Of which courses count: those that run on one of these days; unless told the next 13 weeks. */
  @QueryRange({ of: 'date' })
  readonly period?: Range<string>;

  @QueryText({ max: 40, description: 'A BCP 47 tag, such as fr; `en` unless told. The nearest that there is' })
  readonly language: string = 'en';
}

export class AlignmentAnswer extends PageAnswer {
  /** How the gaps are ranked. @example "required + wanted / 2 - held - (taught - completed)" */
  readonly formula: string;
  readonly from: string;
  readonly to: string;
  /** The widest gap first. */
  readonly entries: SkillAlignmentRecord[];
}

export class SkillHoldersQuery extends PageQuery {
  /** The code or the address of the skill. @example "S1.4.1" */
  @QueryText({ max: 200, required: true })
  readonly skill: string;
}

export class SkillHoldersAnswer extends PageAnswer {
  readonly entries: SkillHolderRecord[];
}
