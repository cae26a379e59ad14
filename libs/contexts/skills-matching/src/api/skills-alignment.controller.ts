import { caseworkerOf, listLink } from '@alongside/caseload';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConcernsList,
  ConcernsPlace,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
  type Actor,
} from '@alongside/http';
import { addDays, skillCodeOf, type LocalDate, type Uuid } from '@alongside/kernel';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { gapFormula, gapReasons } from '../domain/alignment/skill-gap';
import type { SkillAlignmentRecord } from '../read-models/alignment/alignment.record';
import { ListSkillHolders } from '../read-models/alignment/skill-holders.query';
import { AlignSkills, type AlignedSkill, type AlignmentPlace } from '../read-models/alignment/skills-alignment.query';
import { AlignmentAnswer, AlignmentQuery, SkillHoldersAnswer, SkillHoldersQuery } from './alignment.dto';

const daysAhead = 13 * 7;
const takingPlace = ['open', 'full', 'closed', 'over'];

interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

@ApiTags('skills alignment')
@Controller('v1/offices/:id')
export class SkillsAlignmentController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Get('skills-alignment')
  @Roles('advisor', 'team_leader')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary:
      'Show which skills courses teach, open vacancies ask for and claimants have at an office, the widest gap first',
    description:
      'The gap is required + wanted / 2 - held - (taught - completed): places left of open vacancies, claimants with an open claim whom the asker may see, places of the courses of the period. What is told in words alone is not counted.',
    answer: AlignmentAnswer,
    pages: true,
  })
  async alignment(
    @PathUuid('id') office: string,
    @Query() { limit, cursor, period, language }: AlignmentQuery,
    @CurrentActor() actor: Actor,
  ): Promise<AlignmentAnswer> {
    const purpose = cursorPurpose('skills-alignment', { office, period });
    const after = cursor === undefined ? null : this.cursors.unseal<AlignmentPlace>(purpose, cursor);
    const day = today();
    const days = { from: period?.from ?? day, to: period?.to ?? addDays(period?.from ?? day, daysAhead) };
    const asked = { office, viewer: caseworkerOf(actor), today: day, period: days, language };
    const { entries, total, next } = await this.queries.execute(new AlignSkills(asked, { limit, after }));
    return {
      ...{ formula: gapFormula, ...days, total, next: next && this.cursors.seal(purpose, next) },
      entries: entries.map((one) => aligned(office, days, one)),
    };
  }

  @Get('skill-holders')
  @Roles('advisor', 'team_leader')
  @ConcernsPlace('office', inPath('id'))
  @ConcernsList({ supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List who of an office has a skill, and an open claim',
    answer: SkillHoldersAnswer,
    pages: true,
  })
  async holders(
    @PathUuid('id') office: string,
    @Query() { limit, cursor, skill: told }: SkillHoldersQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<SkillHoldersAnswer> {
    const skill = skillCodeOf(told);
    const purpose = cursorPurpose('skill-holders', { office, skill });
    const after = cursor === undefined ? null : this.cursors.unseal<Uuid>(purpose, cursor);
    const asked = { office, skill, viewer: caseworkerOf(actor), today: today() };
    const { entries, total, next } = await this.queries.execute(new ListSkillHolders(asked, { limit, after }));
    await this.readLog.record(
      reading,
      entries.map(({ claimantId }) => claimantId),
    );
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }
}

function aligned(office: Uuid, period: Period, { told, gap, ...one }: AlignedSkill): SkillAlignmentRecord {
  const { skill, label, required, wanted, held, taught, completed } = one;
  const of = `/v1/offices/${office}`;
  return {
    ...{ skill, label, required, wanted, held, taught, completed, gap, reasons: gapReasons(one) },
    demandedQuery: told.length === 0 ? null : listLink('/v1/vacancies', { office, skill: [...told], state: 'open' }),
    heldQuery: held === 0 ? null : listLink(`${of}/skill-holders`, { skill }),
    taughtQuery: taught === 0 ? null : listLink('/v1/courses', { skill, office, period, state: takingPlace }),
  };
}
