import { applyDecorators, Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  allRoles,
  ConcernsEverywhere,
  ConcernsNobody,
  cursorPurpose,
  CursorSealer,
  PathCode,
  PathText,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
} from '@alongside/http';
import { skillCodeOf } from '@alongside/kernel';
import { ShowConcept } from '../read-models/taxonomy/concept.query';
import { ListConcepts, type ConceptsPlace } from '../read-models/taxonomy/concepts.query';
import { ListNeededSkills, type NeededSkillsPlace } from '../read-models/taxonomy/needed-skills.query';
import { ListTaxonomies } from '../read-models/taxonomy/taxonomies.query';
import { ConceptRecord, RetiredInUse } from '../read-models/taxonomy/taxonomy.record';
import { CountRetiredInUse } from '../read-models/taxonomy/retired-in-use.query';
import { CompareVersions, type ChangesPlace } from '../read-models/taxonomy/version-change.query';
import {
  ConceptQuery,
  ConceptsAnswer,
  ConceptsQuery,
  NeededSkillsAnswer,
  NeededSkillsQuery,
  RetiredInUseQuery,
  TaxonomiesAnswer,
  VersionChangeAnswer,
  VersionChangeQuery,
} from './taxonomy.dto';

const noVersion = ['skills-matching/taxonomy-not-found', 'skills-matching/version-not-found'];
const noConcept = [...noVersion, 'skills-matching/concept-not-found'];

/** Published by others for everybody: nothing in it is about anybody. */
function Shown(): MethodDecorator {
  return applyDecorators(Roles(...allRoles), ConcernsNobody(), WaitsForPosition());
}

@ApiTags('taxonomies')
@Controller('v1/taxonomies')
export class TaxonomiesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly cursors: CursorSealer,
  ) {}

  @Get()
  @Shown()
  @QueryOperation({
    summary: 'List the taxonomies that were imported, with their versions and which is in force',
    answer: TaxonomiesAnswer,
  })
  async list(): Promise<TaxonomiesAnswer> {
    return { entries: await this.queries.execute(new ListTaxonomies(today())) };
  }

  @Get(':taxonomy/concepts')
  @Shown()
  @QueryOperation({
    summary: 'List or search the concepts of a taxonomy',
    description:
      'By label; of what is searched for first what is called so, then what begins so, then what else is called so.',
    answer: ConceptsAnswer,
    pages: true,
    refusals: { 'not-found': noVersion },
  })
  async concepts(@PathCode('taxonomy') taxonomy: string, @Query() query: ConceptsQuery): Promise<ConceptsAnswer> {
    const { limit, cursor, broader, skill, ...narrowed } = query;
    const purpose = cursorPurpose(`taxonomies/${taxonomy}/concepts`, query);
    const after = cursor === undefined ? null : this.cursors.unseal<ConceptsPlace>(purpose, cursor);
    const codes = {
      ...(broader !== undefined && { broader: skillCodeOf(broader) }),
      ...(skill !== undefined && { skill: skillCodeOf(skill) }),
    };
    const asked = { taxonomy, ...narrowed, ...codes, today: today() };
    const { next, ...answer } = await this.queries.execute(new ListConcepts(asked, { limit, after }));
    return { ...answer, next: next && this.cursors.seal(purpose, next) };
  }

  @Get(':taxonomy/concepts/:code')
  @Shown()
  @QueryOperation({
    summary: 'Show a concept with its labels in all languages and what it is related to',
    description:
      'By its code, its URI or its notation. One that the version in force has no more is shown as it was, and as retired.',
    answer: ConceptRecord,
    refusals: { 'not-found': noConcept },
  })
  concept(
    @PathCode('taxonomy') taxonomy: string,
    @PathText('code', 200) code: string,
    @Query() query: ConceptQuery,
  ): Promise<ConceptRecord> {
    const asked = { taxonomy, code: skillCodeOf(code), ...query, today: today() };
    return this.queries.execute(new ShowConcept(asked));
  }

  @Get(':taxonomy/concepts/:code/skills')
  @Shown()
  @QueryOperation({
    summary: 'List the skills that an occupation takes: suggested for a past job, or for what a vacancy needs',
    description:
      'What is essential comes first. Of a group, those that the occupations below it take, what most take first. A code that is mapped is read so.',
    answer: NeededSkillsAnswer,
    pages: true,
    refusals: { 'not-found': noConcept },
  })
  async skills(
    @PathCode('taxonomy') taxonomy: string,
    @PathText('code', 200) told: string,
    @Query() query: NeededSkillsQuery,
  ): Promise<NeededSkillsAnswer> {
    const { limit, cursor, ...of } = query;
    const code = skillCodeOf(told);
    const purpose = cursorPurpose(`taxonomies/${taxonomy}/concepts/${code}/skills`, query);
    const after = cursor === undefined ? null : this.cursors.unseal<NeededSkillsPlace>(purpose, cursor);
    const asked = new ListNeededSkills({ taxonomy, code, ...of, today: today() }, { limit, after });
    const { next, ...answer } = await this.queries.execute(asked);
    return { ...answer, next: next && this.cursors.seal(purpose, next) };
  }

  @Get(':taxonomy/version-change')
  @Shown()
  @QueryOperation({
    summary: 'Compare two versions of a taxonomy: what is retired, added or called otherwise',
    answer: VersionChangeAnswer,
    pages: true,
    refusals: { 'not-found': noVersion },
  })
  async versionChange(
    @PathCode('taxonomy') taxonomy: string,
    @Query() query: VersionChangeQuery,
  ): Promise<VersionChangeAnswer> {
    const { limit, cursor, ...of } = query;
    const purpose = cursorPurpose(`taxonomies/${taxonomy}/version-change`, query);
    const after = cursor === undefined ? null : this.cursors.unseal<ChangesPlace>(purpose, cursor);
    const asked = new CompareVersions({ taxonomy, ...of, today: today() }, { limit, after });
    const { next, ...answer } = await this.queries.execute(asked);
    return { ...answer, next: next && this.cursors.seal(purpose, next) };
  }

  @Get(':taxonomy/version-change/retired-in-use')
  @Roles('administrator')
  @ConcernsEverywhere()
  @WaitsForPosition()
  @QueryOperation({
    summary:
      'Count who declares, which open vacancies ask for, and which courses teach skills that the later version has no more',
    description:
      'Nobody is named: who it is, those find who may see them, by the searches in the answer; vacancies and courses by the lists of each code.',
    answer: RetiredInUse,
    refusals: { 'not-found': noVersion },
  })
  retiredInUse(@PathCode('taxonomy') taxonomy: string, @Query() query: RetiredInUseQuery): Promise<RetiredInUse> {
    return this.queries.execute(new CountRetiredInUse({ taxonomy, ...query, today: today() }));
  }
}
