import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ConcernsClaimant } from '@alongside/caseload';
import { employersViewerOf } from '@alongside/employers';
import {
  ConcernsList,
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
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { MatchClaimants } from '../read-models/matching/matched-claimants.query';
import { MatchVacancies } from '../read-models/matching/matched-vacancies.query';
import type { Matches, MatchesPlace } from '../read-models/matching/matches';
import { matchScore } from '../read-models/matching/match-score';
import { ClaimantMatchesAnswer, ClaimantMatchesQuery, VacancyMatchesAnswer, VacancyMatchesQuery } from './match.dto';

const { id, version } = matchScore;

@ApiTags('matches')
@Controller('v1')
export class MatchesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Get('claimants/:id/matches')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the vacancies that could be something for a claimant, the best first, each with what it rests on',
    description:
      'Open vacancies that ask for a skill or an occupation that the claimant has, or that is close. Each says what is matched, nearly matched and missing.',
    answer: VacancyMatchesAnswer,
    pages: true,
  })
  async vacancies(
    @PathUuid('id') claimantId: string,
    @Query() { limit, cursor, office }: VacancyMatchesQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<VacancyMatchesAnswer> {
    const purpose = cursorPurpose('matches-of-claimant', { claimantId, office });
    const after = cursor === undefined ? null : this.cursors.unseal<MatchesPlace>(purpose, cursor);
    const offices = office ?? null;
    const asked = { claimantId, offices, ownOffices: employersViewerOf(actor).offices, today: today() };
    const matches = await this.queries.execute(new MatchVacancies(asked, { limit, after }));
    await this.readLog.record(reading, [claimantId]);
    return { ...this.answered(matches, purpose), offices };
  }

  @Get('vacancies/:id/matches')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsList({ supervisedBy: ['team_leader', 'employer_adviser'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List who could be put forward for a vacancy, the best first, each with what it rests on',
    description:
      'Claimants of the own offices and the own caseload whom the asker may see and who have something that is asked for, or close to it; not those who applied, were hired elsewhere, or refused that employers are told.',
    answer: ClaimantMatchesAnswer,
    pages: true,
    refusals: { 'not-found': ['employers/vacancy-not-found'] },
  })
  async claimants(
    @PathUuid('id') vacancyId: string,
    @Query() { limit, cursor }: ClaimantMatchesQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<ClaimantMatchesAnswer> {
    const purpose = cursorPurpose('matches-of-vacancy', { vacancyId });
    const after = cursor === undefined ? null : this.cursors.unseal<MatchesPlace>(purpose, cursor);
    const viewer = employersViewerOf(actor);
    const matches = await this.queries.execute(
      new MatchClaimants({ vacancyId, viewer, today: today() }, { limit, after }),
    );
    await this.readLog.record(
      reading,
      matches.entries.map(({ claimantId }) => claimantId),
    );
    return { ...this.answered(matches, purpose), offices: [...viewer.offices] };
  }

  private answered<Entry>({ entries, next, reason, taxonomies }: Matches<Entry>, purpose: string) {
    return {
      definition: { id, version },
      taxonomies: taxonomies.map((name) => name.slice(0, -1)),
      reason,
      next: next && this.cursors.seal(purpose, next),
      entries,
    };
  }
}
