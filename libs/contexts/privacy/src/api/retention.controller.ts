import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision, derivedId } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsEverywhere,
  CursorSealer,
  cursorPurpose,
  PathCode,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type CommandMetadata,
  dated,
  DatedBody,
} from '@alongside/http';
import { retentionRuleDecider } from '../domain/retention/retention-rule.decider';
import { ReadLog, type Reading } from '../read-models/read-log/read-log';
import { ListExpiredPersons, type ExpiredPlace } from '../read-models/retention/list-expired-persons.query';
import { ListRetentionRules } from '../read-models/retention/list-retention-rules.query';
import { RecordClasses } from '../read-models/retention/record-classes';
import { ExpiredPersonsAnswer, ExpiredPersonsQuery, RetentionPeriodBody, RetentionRulesAnswer } from './retention.dto';
import { ThisReading } from './this-reading.decorator';

const refusals = {
  invalid: ['privacy/in-the-future', 'privacy/out-of-order'],
  'not-found': ['privacy/record-class-not-found'],
};

/** Of this the ids of the rules derive: one for each class of records. */
const schedule = '0192dddd-0000-7000-8000-000000000000';

/** How long records are kept, and of whom they have been kept long enough. */
@ApiTags('retention')
@Controller('v1/retention')
export class RetentionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
    private readonly classes: RecordClasses,
  ) {}

  @Get('rules')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List how long each class of records is kept, and from when on',
    answer: RetentionRulesAnswer,
  })
  async rules(): Promise<RetentionRulesAnswer> {
    return { entries: await this.queries.execute(new ListRetentionRules()) };
  }

  @Post('rules/:recordClass/period')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Say how long records of a class are kept',
    description: 'Nobody is forgotten by saying so: who would be is listed, and somebody carries it out.',
    refusals,
  })
  setPeriod(
    @PathCode('recordClass') recordClass: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { months, occurredAt }: RetentionPeriodBody,
  ) {
    return this.decide(meta, recordClass, { kind: 'setPeriod', months, ...dated(occurredAt) });
  }

  @Post('rules/:recordClass/withdrawal')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Keep records of a class without end again',
    refusals: { ...refusals, conflict: ['privacy/period-not-set'] },
  })
  withdraw(
    @PathCode('recordClass') recordClass: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt }: DatedBody,
  ) {
    return this.decide(meta, recordClass, { kind: 'withdraw', ...dated(occurredAt) });
  }

  @Get('expired')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List who would be forgotten by the retention schedule, those first whom nothing has kept for the longest',
    description:
      'Whom no class of records keeps any more; one without a rule keeps without end. Whom a hold keeps is listed as well.',
    answer: ExpiredPersonsAnswer,
    pages: true,
  })
  async expired(
    @Query() { limit, cursor, asAt = dated().today, ...narrowed }: ExpiredPersonsQuery,
    @ThisReading() reading: Reading,
  ): Promise<ExpiredPersonsAnswer> {
    const asked = { asAt, ...narrowed };
    const purpose = cursorPurpose('expired-persons', asked);
    const after = cursor === undefined ? null : this.cursors.unseal<ExpiredPlace>(purpose, cursor);
    const page = await this.queries.execute(new ListExpiredPersons(asked, { limit, after }));
    await this.readLog.record(
      reading,
      page.entries.map(({ personId }) => personId),
    );
    return { asAt, ...page, next: page.next && this.cursors.seal(purpose, page.next) };
  }

  private decide(meta: CommandMetadata, recordClass: string, said: Said) {
    this.classes.assertKnown(recordClass);
    const ruleId = derivedId(schedule, recordClass);
    return this.commands.execute(
      new Decide(meta, decision(retentionRuleDecider, ruleId, { ruleId, recordClass, ...said })),
    );
  }
}

type Said = ReturnType<typeof dated> &
  ({ readonly kind: 'setPeriod'; readonly months: number } | { readonly kind: 'withdraw' });
