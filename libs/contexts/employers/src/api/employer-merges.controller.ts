import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
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
import { MergeEmployer } from '../application/merge-employer.handler';
import { UnmergeEmployer } from '../application/unmerge-employer.handler';
import { ConcernsEmployer } from './concerns';
import { EmployerMergeBody, EmployerUnmergeBody } from './employer-merge.dto';

const invalid = ['employers/in-the-future', 'employers/out-of-order'];
const notFound = ['employers/employer-not-found'];
const enteredInError = 'employers/entered-in-error';

/** Two records of one employer; whoever says so works with both. */
@ApiTags('employers')
@Controller('v1/employers/:id')
export class EmployerMergesController {
  constructor(private readonly commands: CommandBus) {}

  @Post('merge')
  @Roles('employer_adviser', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @ConcernsEmployer(inBody('into'))
  @CommandOperation({
    summary: 'Merge an employer that is registered twice into the record that stays',
    description:
      'The duplicate points to the record that stays, and takes nothing new. Nothing is moved: un-merged, all is as it was. ' +
      'The revision of the answer is that of the record with the higher id of the two.',
    refusals: {
      invalid: [...invalid, 'employers/same-employer'],
      'not-found': notFound,
      conflict: [enteredInError, 'employers/employer-merged', 'employers/has-merged-employers'],
    },
  })
  merge(@PathUuid('id') employerId: string, @CommandMeta() meta: CommandMetadata, @Body() body: EmployerMergeBody) {
    const { into: canonicalId, reason, occurredAt } = body;
    return this.commands.execute(new MergeEmployer(meta, { employerId, canonicalId, reason, ...dated(occurredAt) }));
  }

  @Post('unmerge')
  @Roles('employer_adviser', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @ConcernsEmployer(inBody('from'))
  @CommandOperation({
    summary: 'Undo the merge of an employer, with a reason',
    refusals: { invalid, 'not-found': notFound, conflict: [enteredInError, 'employers/not-merged'] },
  })
  unmerge(@PathUuid('id') employerId: string, @CommandMeta() meta: CommandMetadata, @Body() body: EmployerUnmergeBody) {
    const { from: canonicalId, reason, occurredAt } = body;
    return this.commands.execute(new UnmergeEmployer(meta, { employerId, canonicalId, reason, ...dated(occurredAt) }));
  }
}
