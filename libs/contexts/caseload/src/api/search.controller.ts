import { Body, Controller, Get, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConcernsList,
  ConcernsPlace,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  inBody,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
  dated,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { ListDismissedDuplicates } from '../read-models/search/dismissed-duplicates.query';
import { ListPossibleDuplicates } from '../read-models/search/possible-duplicates.query';
import { SearchClaimants, type FoundPlace } from '../read-models/search/search-claimants.query';
import { ConcernsClaimant } from './concerns';
import { FoundClaimantsAnswer, PossibleDuplicatesAnswer, SearchClaimantsBody } from './search.dto';
import { caseworkerOf } from './viewer-of';

@ApiTags('claimants')
@Controller('v1/claimants')
export class SearchController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Post('search')
  @Roles('advisor', 'team_leader')
  @ConcernsPlace('office', inBody('office'))
  @ConcernsList({ supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Search claimants by name, phone or National Insurance number',
    description:
      'Found are those whose record the asker may read. The log of readings names those who are shown, and nothing of what was asked. ' +
      'Of merged records the one that stays is found, by whatever stands on any of them: `foundAs` says which.',
    answer: FoundClaimantsAnswer,
    pages: true,
    posted: true,
    refusals: { invalid: ['caseload/search-too-wide', 'caseload/national-insurance-number-invalid'] },
  })
  async search(
    @Body() { limit, cursor, name, phone, nationalInsuranceNumber, ...filter }: SearchClaimantsBody,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<FoundClaimantsAnswer> {
    const whom = {
      ...(name && { name }),
      ...(phone && { phone }),
      ...(nationalInsuranceNumber && { nationalInsuranceNumber }),
    };
    const purpose = cursorPurpose('search', { ...whom, ...filter });
    const after = cursor === undefined ? null : this.cursors.unseal<FoundPlace>(purpose, cursor);
    const asked = { ...whom, filter, viewer: caseworkerOf(actor), today: dated().today };
    const { next, ...found } = await this.queries.execute(new SearchClaimants(asked, { limit, after }));
    await this.readLog.record(
      reading,
      found.entries.flatMap(({ id, foundAs }) => (foundAs === null ? [id] : [id, foundAs.id])),
    );
    return { ...found, next: next && this.cursors.seal(purpose, next) };
  }

  @Get(':id/possible-duplicates')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List other records that may be of the same person, with the reasons',
    description: 'Of those that the asker may read.',
    answer: PossibleDuplicatesAnswer,
  })
  async possibleDuplicates(
    @PathUuid('id') id: string,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<PossibleDuplicatesAnswer> {
    const asked = [id, caseworkerOf(actor), dated().today] as const;
    const entries = await this.queries.execute(new ListPossibleDuplicates(...asked));
    const dismissed = await this.queries.execute(new ListDismissedDuplicates(...asked));
    await this.readLog.record(reading, [id, ...[...entries, ...dismissed].map((other) => other.id)]);
    return { entries, dismissed };
  }
}
