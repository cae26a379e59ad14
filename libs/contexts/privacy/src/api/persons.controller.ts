import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CommandOperation,
  ConcernsEverywhere,
  PathUuid,
  Roles,
  type CommandMetadata,
} from '@alongside/http';
import { ForgetPerson } from '../application/forget-person.handler';
import { ForgettingBody } from './forgetting.dto';

@ApiTags('persons')
@Controller('v1/persons')
export class PersonsController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/forgetting')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Forget a person, in all roles and for good',
    description:
      'Destroys the keys under which everything personal is encrypted: nobody can read it ever again, and nothing more can be ' +
      'recorded about the person. Dates, counts and destinations remain. A person forgotten before stays so.',
    refusals: { 'not-found': ['privacy/person-not-found'] },
  })
  forget(@PathUuid('id') personId: string, @CommandMeta() meta: CommandMetadata, @Body() { ground }: ForgettingBody) {
    return this.commands.execute(new ForgetPerson(meta, { personId, ground, at: new Date().toISOString() }));
  }
}
