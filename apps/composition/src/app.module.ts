import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CqrsModule, QueryBus } from '@nestjs/cqrs';
import {
  CaseloadRelations,
  CodeLists,
  nationalInsurancePepper,
  satisfactionLinkKey,
  TimelineContributions,
} from '@alongside/caseload';
import {
  CommunityDeskRelations,
  DeskSessionRelations,
  GatheringRelations,
  ReferralRelations,
} from '@alongside/community-desk';
import { CommandHandler, DecideHandler } from '@alongside/commands';
import {
  CursorSealer,
  HttpModule,
  RelationsByKind,
  today,
  type HttpOptions,
  type Relations,
  type TokenVerifier,
} from '@alongside/http';
import { EmployersRelations, VacancyRelations } from '@alongside/employers';
import { GlassRelations, SupportCaseRelations } from '@alongside/high-barriers';
import { OpenPlaces, RegisteredStaff } from '@alongside/offices';
import { memberDigestKey } from '@alongside/outcomes';
import { HeldLog, OnePerson, RecordClasses } from '@alongside/privacy';
import { PositionWaiter } from '@alongside/projections';
import { KnownEmployers } from '@alongside/staff-autonomy';
import { SkillsMatchingRelations } from '@alongside/skills-matching';
import { BlindIndex, Erasures, EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import {
  codeLists,
  contextModules,
  heldAboutPersons,
  onePerson,
  knownEmployers,
  openPlaces,
  recordClasses,
  timelineContributions,
} from './contexts';
import type { Platform } from './platform';
import { problems } from './problems';

export const PLATFORM = Symbol('platform');

@Global()
@Module({})
class PlatformModule {
  static of(platform: Platform): DynamicModule {
    const providers: Provider[] = [
      { provide: PLATFORM, useValue: platform },
      { provide: CommandHandler, useValue: platform.commands },
      { provide: EventCodec, useValue: platform.codec },
      { provide: HeldLog, useValue: new HeldLog(platform.store, platform.codec, heldAboutPersons) },
      { provide: OnePerson, useValue: onePerson },
      { provide: OpenPlaces, useValue: openPlaces },
      { provide: KnownEmployers, useValue: knownEmployers },
      { provide: CodeLists, useValue: new CodeLists(codeLists) },
      { provide: TimelineContributions, useValue: new TimelineContributions(timelineContributions) },
      { provide: RecordClasses, useValue: new RecordClasses(recordClasses) },
      { provide: Erasures, useValue: platform.erasures },
      { provide: DataSource, useValue: platform.dataSource },
      { provide: CursorSealer, useValue: platform.cursors },
      { provide: PositionWaiter, useValue: platform.waiter },
      { provide: BlindIndex, useValue: new BlindIndex(platform.secrets.key('blind-index')) },
      { provide: nationalInsurancePepper, useValue: platform.secrets.key('national-insurance-pepper') },
      { provide: satisfactionLinkKey, useValue: platform.secrets.key('satisfaction-links') },
      { provide: memberDigestKey, useValue: platform.secrets.key('member-digests') },
    ];
    return { module: PlatformModule, providers, exports: providers };
  }
}

/** The application on an open platform: commands and queries, and with a verifier the HTTP edge before them. */
@Module({ providers: [DecideHandler] })
export class AppModule {
  static of(platform: Platform, verifier?: TokenVerifier): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.of(platform),
        CqrsModule.forRoot(),
        ...contextModules,
        ...(verifier ? [httpBefore(platform, verifier)] : []),
      ],
    };
  }
}

/** How long a record is looked for in what is being folded, before it is taken for one that is not there. */
const settleWithinMs = 5_000;

function httpBefore({ store, codec, waiter }: Platform, verifier: TokenVerifier): DynamicModule {
  const register = new RegisteredStaff(store, codec, today);
  const settle = () => waiter.waitForNow(settleWithinMs);
  return HttpModule.forRootAsync({
    inject: [QueryBus],
    useFactory: (queries: QueryBus): HttpOptions => ({
      ...{ verifier, register, positionWaiter: waiter, problems },
      relations: relationsBy(queries, settle),
    }),
  });
}

function relationsBy(queries: QueryBus, settle: () => Promise<void>): Relations {
  const caseload = new CaseloadRelations(queries, settle);
  const desks = new CommunityDeskRelations(queries, settle);
  return new RelationsByKind([
    caseload,
    desks,
    new DeskSessionRelations(queries, desks, settle),
    new GatheringRelations(queries, settle),
    new ReferralRelations(queries, settle),
    new EmployersRelations(queries, settle, caseload),
    new VacancyRelations(queries, settle),
    new SkillsMatchingRelations(queries, settle, caseload),
    new SupportCaseRelations(queries, settle),
    new GlassRelations(queries, settle, caseload),
  ]);
}
