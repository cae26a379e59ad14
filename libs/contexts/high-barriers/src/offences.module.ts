import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { BreakGlassesController } from './api/break-glasses.controller';
import { DisclosuresController } from './api/disclosures.controller';
import { OffenceAccessesController } from './api/offence-accesses.controller';
import { OffencesController } from './api/offences.controller';
import { AgreeDisclosureHandler } from './application/agree-disclosure.handler';
import { AnswerOffenceAccessHandler } from './application/answer-offence-access.handler';
import { AskOffenceAccessHandler } from './application/ask-offence-access.handler';
import { BreakGlassHandler } from './application/break-glass.handler';
import { ChangeDisclosureHandler } from './application/change-disclosure.handler';
import { SayDisclosureHandler } from './application/say-disclosure.handler';
import { TellOffenceHandler } from './application/tell-offence.handler';
import { FindCaseBehindGlassHandler } from './read-models/break-glass/case-behind-glass.query';
import { CountBreakGlassesHandler } from './read-models/break-glass/count-break-glasses.query';
import { FindGlassHandler } from './read-models/break-glass/find-glass.query';
import { ListBreakGlassesHandler } from './read-models/break-glass/list-break-glasses.query';
import { ListDisclosuresToSayHandler } from './read-models/disclosure/list-disclosures-to-say.query';
import { ListDisclosuresHandler } from './read-models/disclosure/list-disclosures.query';
import { ShowDisclosureHandler } from './read-models/disclosure/disclosure.query';
import { ListOffenceAccessesHandler } from './read-models/offence-access/list-offence-accesses.query';
import { ListOffencesToDestroyHandler } from './read-models/offence/list-offences-to-destroy.query';
import { ShowOffencesHandler } from './read-models/offence/show-offences.query';
import { IsKeptFromHandler } from './read-models/team/is-kept-from.query';
import { OwnsErroredCaseHandler } from './read-models/team/owns-errored-case.query';
import { OfficeOfCaseHandler } from './read-models/team/office-of-case.query';

const offences = [
  TellOffenceHandler,
  AskOffenceAccessHandler,
  AnswerOffenceAccessHandler,
  ShowOffencesHandler,
  ListOffencesToDestroyHandler,
  ListOffenceAccessesHandler,
];
const disclosures = [
  AgreeDisclosureHandler,
  ChangeDisclosureHandler,
  SayDisclosureHandler,
  ShowDisclosureHandler,
  ListDisclosuresHandler,
  ListDisclosuresToSayHandler,
];
const glasses = [
  BreakGlassHandler,
  FindCaseBehindGlassHandler,
  FindGlassHandler,
  ListBreakGlassesHandler,
  CountBreakGlassesHandler,
  IsKeptFromHandler,
  OfficeOfCaseHandler,
  OwnsErroredCaseHandler,
];

/** Offences in support cases, what employers are told of them, and looking into cases from outside the team. */
@Module({
  imports: [ReadLogModule],
  controllers: [OffencesController, OffenceAccessesController, DisclosuresController, BreakGlassesController],
  providers: [...offences, ...disclosures, ...glasses],
})
export class OffencesModule {}
