import { Body, Controller, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { LookUpClaimant } from '@alongside/caseload';
import { CurrentActor, inPath, PathUuid, QueryOperation, Roles, WaitsForPosition, type Actor } from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { assertTwoIdentifiers } from '../domain/look-up/look-up-identifiers';
import { ListOrganisationsOfAsker } from '../read-models/desk/organisations-of-asker.query';
import { ConcernsDesk } from './concerns';
import { askerOf } from './desk-actor-of';
import { DeskLookUpAnswer, DeskLookUpBody } from './desk-look-up.dto';

@ApiTags('desks')
@Controller('v1/desks/:id/look-ups')
export class DeskLookUpsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post()
  @Roles('desk_partner')
  @ConcernsDesk(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Ask at a desk whether somebody is a claimant, by two identifiers',
    description:
      'Found is who answers exactly to both, of any office. The answer is the same no for whoever is unknown, forgotten, not the only one, ' +
      'or may not be seen by who asks or by an organisation of theirs. Each asking is written down, also one that finds nobody; ' +
      'nothing of what was asked is.',
    answer: DeskLookUpAnswer,
    posted: true,
    refusals: {
      invalid: [
        'community-desk/two-identifiers-needed',
        'caseload/search-too-wide',
        'caseload/national-insurance-number-invalid',
      ],
    },
  })
  async lookUp(
    @PathUuid('id') _deskId: string,
    @Body() said: DeskLookUpBody,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<DeskLookUpAnswer> {
    assertTwoIdentifiers(said);
    const organisations = await this.queries.execute(new ListOrganisationsOfAsker(askerOf(actor)));
    const found = await this.queries.execute(new LookUpClaimant(said, [actor.personId, ...organisations]));
    await this.readLog.recordLookUp(reading, found ? [found.claimantId] : []);
    return { found: found !== null, claimantId: found?.claimantId ?? null, firstName: found?.givenName ?? null };
  }
}
