import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CommandOperation,
  CurrentActor,
  dated,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { TellReferral } from '../application/tell-referral.handler';
import { ReferralRecord } from '../read-models/referral/referral.record';
import { ShowReferral } from '../read-models/referral/referral.query';
import { ConcernsReferral } from './concerns-referral';
import {
  ReferralCompletionBody,
  ReferralNoteBody,
  ReferralReasonBody,
  ReferralRejectionBody,
  ReferralRevocationBody,
} from './referral.dto';
import { endRoles, referralSpeakerOf, referralViewerOf } from './referral-viewer-of';

const invalid = ['community-desk/in-the-future', 'community-desk/out-of-order'];
const coded = [...invalid, 'community-desk/reserved-code'];
const notFound = ['community-desk/referral-not-found'];
const forbidden = ['community-desk/referral-of-other-end'];
const inError = ['community-desk/entered-in-error'];
const over = [...inError, 'community-desk/referral-over'];

@ApiTags('referrals')
@Controller('v1/referrals/:id')
export class ReferralsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Get()
  @Roles(...endRoles)
  @ConcernsReferral(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show a referral to one of its ends',
    description:
      'The end that it goes to is told what the claimant is called there, the need, languages and the need for an interpreter, as long as what it rests on is in force and it is neither rejected nor revoked; how to reach the claimant only by a consent to pass that on.',
    answer: ReferralRecord,
    etag: true,
    refusals: { 'not-found': notFound },
  })
  async show(
    @PathUuid('id') id: string,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<ReferralRecord> {
    const referral = await this.queries.execute(new ShowReferral(id, referralViewerOf(actor)));
    await this.readLog.record(reading, [referral.claimant.claimantId]);
    return referral;
  }

  @Post('acceptance')
  @Roles(...endRoles)
  @ConcernsReferral(inPath('id'))
  @CommandOperation({
    summary: 'Accept a referral, as the end that it goes to',
    ifMatch: true,
    refusals: { invalid, 'not-found': notFound, conflict: [...over, 'community-desk/consent-needed'], forbidden },
  })
  accept(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ReferralNoteBody) {
    return this.tell(meta, id, { kind: 'accept', ...said(body) });
  }

  @Post('rejection')
  @Roles(...endRoles)
  @ConcernsReferral(inPath('id'))
  @CommandOperation({
    summary: 'Turn a referral down, with the reason and what to do instead, as the end that it goes to',
    ifMatch: true,
    refusals: {
      invalid: coded,
      'not-found': notFound,
      conflict: [...over, 'community-desk/referral-accepted'],
      forbidden,
    },
  })
  reject(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ReferralRejectionBody) {
    return this.tell(meta, id, { kind: 'reject', ...said(body) });
  }

  @Post('revocation')
  @Roles(...endRoles)
  @ConcernsReferral(inPath('id'))
  @CommandOperation({
    summary: 'Take a referral back, with the reason, as the end that it came from',
    ifMatch: true,
    refusals: { invalid: coded, 'not-found': notFound, conflict: over, forbidden },
  })
  revoke(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ReferralRevocationBody) {
    return this.tell(meta, id, { kind: 'revoke', ...said(body) });
  }

  @Post('completion')
  @Roles(...endRoles)
  @ConcernsReferral(inPath('id'))
  @CommandOperation({
    summary: 'Say what came of a referral, as the end that it went to',
    ifMatch: true,
    refusals: {
      invalid: coded,
      'not-found': notFound,
      conflict: [...over, 'community-desk/referral-not-accepted'],
      forbidden,
    },
  })
  complete(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ReferralCompletionBody) {
    return this.tell(meta, id, { kind: 'complete', ...said(body) });
  }

  @Post('reopening')
  @Roles(...endRoles)
  @ConcernsReferral(inPath('id'))
  @CommandOperation({
    summary: 'Take back what was said of a referral last, with the reason, as the end that said it',
    description: 'It is as it was before: it waits for an answer, or is accepted.',
    ifMatch: true,
    refusals: { invalid, 'not-found': notFound, conflict: inError, forbidden },
  })
  reopen(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ReferralReasonBody) {
    return this.tell(meta, id, { kind: 'reopen', ...said(body) });
  }

  @Post('error')
  @Roles(...endRoles)
  @ConcernsReferral(inPath('id'))
  @CommandOperation({
    summary: 'Say that a referral was entered in error, with the reason, as the end that it came from',
    ifMatch: true,
    refusals: { invalid, 'not-found': notFound, conflict: inError, forbidden },
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ReferralReasonBody) {
    return this.tell(meta, id, { kind: 'enter-in-error', ...said(body) });
  }

  private tell(meta: CommandMetadata, referralId: string, command: TellReferral['told']['said']) {
    return this.commands.execute(
      new TellReferral(meta, { referralId, said: command, speaker: referralSpeakerOf(meta.actor) }),
    );
  }
}

function said<Body extends { readonly occurredAt?: string }>({ occurredAt, ...told }: Body) {
  return { ...told, ...dated(occurredAt) };
}
