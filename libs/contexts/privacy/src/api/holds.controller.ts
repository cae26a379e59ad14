import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsEverywhere,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type CommandMetadata,
  dated,
} from '@alongside/http';
import { PlaceHold } from '../application/place-hold.handler';
import { holdDecider } from '../domain/hold/hold.decider';
import { ListHolds } from '../read-models/hold/holds-of-person.query';
import { ReadLog, type Reading } from '../read-models/read-log/read-log';
import { HoldBody, HoldLiftingBody, HoldsAnswer } from './hold.dto';
import { ThisReading } from './this-reading.decorator';

/** What keeps a person's records from being erased. */
@ApiTags('persons')
@Controller('v1/persons/:personId/holds')
export class HoldsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post()
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Keep a person’s records from being erased, whoever asks for it and however old they are',
    creates: '/v1/persons/{personId}/holds',
    refusals: {
      invalid: ['privacy/in-the-future'],
      'not-found': ['privacy/person-not-found'],
      conflict: ['privacy/person-forgotten'],
    },
  })
  place(
    @PathUuid('personId') personId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...hold }: HoldBody,
  ) {
    return this.commands.execute(new PlaceHold(meta, { personId, ...hold, ...dated(occurredAt) }));
  }

  @Post(':holdId/lifting')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Lift a hold',
    refusals: {
      invalid: ['privacy/in-the-future', 'privacy/out-of-order'],
      'not-found': ['privacy/hold-not-found'],
      conflict: ['privacy/person-forgotten'],
    },
  })
  lift(
    @PathUuid('personId') personId: string,
    @PathUuid('holdId') holdId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: HoldLiftingBody,
  ) {
    const command = { kind: 'lift', personId, holdId, reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(holdDecider, personId, command)));
  }

  @Get()
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @WaitsForPosition()
  @QueryOperation({ summary: 'List the holds on a person, those that are lifted too', answer: HoldsAnswer })
  async list(@PathUuid('personId') personId: string, @ThisReading() reading: Reading): Promise<HoldsAnswer> {
    const entries = await this.queries.execute(new ListHolds(personId));
    await this.readLog.record(reading, [personId]);
    return { entries };
  }
}
