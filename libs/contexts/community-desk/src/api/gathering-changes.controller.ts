import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CommandMeta, CommandOperation, dated, PathUuid, Roles, type CommandMetadata } from '@alongside/http';
import { ChangeGathering } from '../application/change-gathering.handler';
import { givenRecord, keptThemes } from '../application/given-record';
import type { GatheringCommand } from '../domain/gathering/gathering.decider';
import { ConcernsGathering } from './concerns-gathering';
import { hostViewerOf } from './gathering-viewer-of';
import {
  GatheringCorrectionBody,
  GatheringDayBody,
  GatheringFollowUpBody,
  GatheringReasonBody,
  GatheringRecordBody,
  ToldBackBody,
} from './gathering.dto';

const future = ['community-desk/in-the-future'];
const dates = [...future, 'community-desk/out-of-order'];
const themeNotFound = ['community-desk/theme-not-found'];
const inError = ['community-desk/entered-in-error'];
const held = [...inError, 'community-desk/gathering-already-held'];
const notHeld = [...inError, 'community-desk/gathering-not-held'];
const cancelled = 'community-desk/gathering-cancelled';
const toldBack = 'community-desk/theme-told-back';
const repeated = 'community-desk/repeated-in-record';

@ApiTags('gatherings')
@Controller('v1/gatherings/:id')
export class GatheringChangesController {
  constructor(private readonly commands: CommandBus) {}

  @Post('moves')
  @Roles('desk_partner', 'team_leader')
  @ConcernsGathering()
  @CommandOperation({
    summary: 'Move a gathering to another day',
    ifMatch: true,
    refusals: { invalid: future, conflict: [...held, cancelled] },
  })
  move(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: GatheringDayBody) {
    const { occurredAt, ...told } = body;
    return this.change(meta, id, { kind: 'move', ...told, ...dated(occurredAt) });
  }

  @Post('cancellation')
  @Roles('desk_partner', 'team_leader')
  @ConcernsGathering()
  @CommandOperation({
    summary: 'Cancel a gathering',
    ifMatch: true,
    refusals: { invalid: future, conflict: held },
  })
  cancel(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: GatheringReasonBody) {
    return this.change(meta, id, { kind: 'cancel', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Post('reinstatement')
  @Roles('desk_partner', 'team_leader')
  @ConcernsGathering()
  @CommandOperation({
    summary: 'Let a gathering that was cancelled take place after all',
    ifMatch: true,
    refusals: { invalid: future, conflict: held },
  })
  reinstate(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: GatheringDayBody) {
    const { occurredAt, ...told } = body;
    return this.change(meta, id, { kind: 'reinstate', ...told, ...dated(occurredAt) });
  }

  @Post('record')
  @Roles('desk_partner', 'team_leader')
  @ConcernsGathering()
  @CommandOperation({
    summary: 'Record what a gathering was: how many came, in which languages, what was raised',
    description: 'Nobody who came is named.',
    ifMatch: true,
    refusals: { invalid: [...future, repeated], conflict: [...held, cancelled] },
  })
  hold(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: GatheringRecordBody) {
    const { occurredAt, ...told } = body;
    return this.change(meta, id, { kind: 'hold', record: givenRecord(meta.commandId, told), ...dated(occurredAt) });
  }

  @Post('record-corrections')
  @Roles('desk_partner', 'team_leader')
  @ConcernsGathering()
  @CommandOperation({
    summary: 'Correct what a gathering was: all of it, as it is to be',
    ifMatch: true,
    refusals: { invalid: [...dates, repeated], 'not-found': themeNotFound, conflict: [...notHeld, toldBack] },
  })
  correct(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: GatheringCorrectionBody) {
    const { occurredAt, heldOn, reason, ...told } = body;
    const record = givenRecord(meta.commandId, told);
    const correction = { kind: 'correct-record', heldOn, reason, record, kept: keptThemes(told) } as const;
    return this.change(meta, id, { ...correction, ...dated(occurredAt) });
  }

  @Post('follow-up')
  @Roles('desk_partner', 'team_leader')
  @ConcernsGathering()
  @CommandOperation({
    summary: 'Record what the host did after a gathering; told again, the last holds',
    ifMatch: true,
    refusals: { invalid: dates, conflict: notHeld },
  })
  followUp(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: GatheringFollowUpBody) {
    return this.change(meta, id, { kind: 'follow-up', note: body.note, ...dated(body.occurredAt) });
  }

  @Post('themes/:themeId/answer')
  @Roles('desk_partner', 'team_leader')
  @ConcernsGathering()
  @CommandOperation({
    summary: 'Record that people were told what became of a theme: who answered, how, and to whom',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': themeNotFound, conflict: [...notHeld, toldBack] },
  })
  tellBack(
    @PathUuid('id') id: string,
    @PathUuid('themeId') themeId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { answeredBy = meta.actor.personId, occurredAt, ...told }: ToldBackBody,
  ) {
    return this.change(meta, id, { kind: 'tell-back', themeId, answeredBy, ...told, ...dated(occurredAt) });
  }

  @Post('themes/:themeId/answer-withdrawal')
  @Roles('desk_partner', 'team_leader')
  @ConcernsGathering()
  @CommandOperation({
    summary: 'Take back that people were told: the theme is open since it was raised',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': themeNotFound, conflict: notHeld },
  })
  takeBackAnswer(
    @PathUuid('id') id: string,
    @PathUuid('themeId') themeId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: GatheringReasonBody,
  ) {
    return this.change(meta, id, { kind: 'take-back-answer', themeId, reason, ...dated(occurredAt) });
  }

  @Post('error')
  @Roles('desk_partner', 'team_leader')
  @ConcernsGathering()
  @CommandOperation({
    summary: 'Say that a gathering was entered in error: nothing of it is shown any more',
    ifMatch: true,
    refusals: { invalid: future, conflict: inError },
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: GatheringReasonBody) {
    return this.change(meta, id, { kind: 'enter-in-error', reason: body.reason, ...dated(body.occurredAt) });
  }

  private change(meta: CommandMetadata, id: string, command: GatheringCommand) {
    return this.commands.execute(new ChangeGathering(meta, id, { command, viewer: hostViewerOf(meta.actor) }));
  }
}
