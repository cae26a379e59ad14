import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsNobody,
  dated,
  DatedBody,
  Roles,
  type CommandMetadata,
} from '@alongside/http';
import { autonomyRosterDecider } from '../domain/autonomy-roster/autonomy-roster.decider';
import { dates } from './partnership-refusals';

/** An advisor's own wish: nobody opts in for somebody else. */
@ApiTags('partnerships')
@Controller('v1/staff-autonomy')
export class OwnRosterController {
  constructor(private readonly commands: CommandBus) {}

  @Post('opt-in')
  @Roles('advisor')
  @ConcernsNobody()
  @CommandOperation({ summary: 'Opt in to Staff Autonomy, as the advisor who asks', refusals: { invalid: dates } })
  optIn(@CommandMeta() meta: CommandMetadata, @Body() { occurredAt }: DatedBody) {
    return this.opt('opt-in', meta, occurredAt);
  }

  @Post('opt-out')
  @Roles('advisor')
  @ConcernsNobody()
  @CommandOperation({
    summary: 'Opt out of Staff Autonomy: open partnerships go on, nobody is selected any more',
    refusals: { invalid: dates, conflict: ['staff-autonomy/not-opted-in'] },
  })
  optOut(@CommandMeta() meta: CommandMetadata, @Body() { occurredAt }: DatedBody) {
    return this.opt('opt-out', meta, occurredAt);
  }

  private opt(kind: 'opt-in' | 'opt-out', meta: CommandMetadata, occurredAt: DatedBody['occurredAt']) {
    const advisorId = meta.actor.personId;
    const command = { kind, advisorId, ...dated(occurredAt) };
    return this.commands.execute(new Decide(meta, decision(autonomyRosterDecider, advisorId, command)));
  }
}
