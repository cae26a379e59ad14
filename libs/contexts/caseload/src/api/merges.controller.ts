import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  dated,
  inBody,
  inPath,
  PathUuid,
  Roles,
  type CommandMetadata,
} from '@alongside/http';
import { MergeClaimant } from '../application/merge-claimant.handler';
import { ofTwoRecords } from '../application/of-two-records';
import { UnmergeClaimant } from '../application/unmerge-claimant.handler';
import { ConcernsClaimant } from './concerns';
import { DismissalBody, MergeBody, UnmergeBody } from './merge.dto';

const invalid = ['caseload/in-the-future', 'caseload/same-record'];

/** What is found of two records that may be of one person; whoever says so may see both. */
@ApiTags('claimants')
@Controller('v1/claimants/:id')
export class MergesController {
  constructor(private readonly commands: CommandBus) {}

  @Post('merge')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @ConcernsClaimant(inBody('into'))
  @CommandOperation({
    summary: 'Merge a record into another of the same person, with a reason',
    description:
      'The duplicate points to the record that stays, and takes nothing more. Nothing is moved: un-merged, all is as it was. ' +
      'The revision of the answer is that of the record with the higher id of the two.',
    refusals: {
      invalid,
      conflict: [
        'caseload/claimant-merged',
        'caseload/has-merged-records',
        'caseload/claimant-forgotten',
        'caseload/national-insurance-numbers-differ',
      ],
    },
  })
  merge(@PathUuid('id') claimantId: string, @CommandMeta() meta: CommandMetadata, @Body() body: MergeBody) {
    const { into: canonicalId, ground, reason, occurredAt } = body;
    return this.commands.execute(
      new MergeClaimant(meta, { claimantId, canonicalId, ground, reason, ...dated(occurredAt) }),
    );
  }

  @Post('unmerge')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @ConcernsClaimant(inBody('from'))
  @CommandOperation({
    summary: 'Undo a merge, with a reason',
    description: 'Until the person is forgotten.',
    refusals: {
      invalid: ['caseload/in-the-future'],
      conflict: ['caseload/not-merged', 'caseload/claimant-forgotten'],
    },
  })
  unmerge(@PathUuid('id') claimantId: string, @CommandMeta() meta: CommandMetadata, @Body() body: UnmergeBody) {
    const { from: canonicalId, reason, occurredAt } = body;
    return this.commands.execute(new UnmergeClaimant(meta, { claimantId, canonicalId, reason, ...dated(occurredAt) }));
  }

  @Post('possible-duplicates/:otherId/dismissal')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @ConcernsClaimant(inPath('otherId'))
  @CommandOperation({
    summary: 'Say that two records are of two persons, with a reason',
    description: 'Neither is proposed as a duplicate of the other any more.',
    refusals: { invalid, conflict: ['caseload/claimant-merged', 'caseload/nothing-to-change'] },
  })
  dismiss(
    @PathUuid('id') id: string,
    @PathUuid('otherId') otherId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: DismissalBody,
  ) {
    const given = { kind: 'dismiss-duplicate', reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, ofTwoRecords([id, otherId], given)));
  }

  @Post('possible-duplicates/:otherId/reopening')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @ConcernsClaimant(inPath('otherId'))
  @CommandOperation({
    summary: 'Take back that two records are of two persons, with a reason',
    refusals: { invalid: ['caseload/in-the-future'], conflict: ['caseload/duplicate-not-dismissed'] },
  })
  reopen(
    @PathUuid('id') id: string,
    @PathUuid('otherId') otherId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: DismissalBody,
  ) {
    const given = { kind: 'reopen-duplicate', reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, ofTwoRecords([id, otherId], given)));
  }
}
