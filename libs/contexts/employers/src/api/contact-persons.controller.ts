import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision, derivedId } from '@alongside/commands';
import { CommandMeta, CommandOperation, dated, inPath, PathUuid, Roles, type CommandMetadata } from '@alongside/http';
import { employerDecider, type EmployerCommand } from '../domain/employer/employer.decider';
import { ConcernsEmployer } from './concerns';
import { ContactPersonCorrectionBody, ContactPersonEndBody, NameContactPersonBody } from './contact-person.dto';

const dates = ['employers/in-the-future', 'employers/out-of-order'];
const employerNotFound = 'employers/employer-not-found';
const enteredInError = 'employers/entered-in-error';
const known = {
  invalid: dates,
  'not-found': [employerNotFound, 'employers/contact-person-not-found'],
  conflict: [enteredInError],
};

@ApiTags('employers')
@Controller('v1/employers/:id/contact-persons')
export class ContactPersonsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Roles('employer_adviser', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @CommandOperation({
    summary: 'Name whom to ask for at an employer',
    creates: '/v1/employers/{employerId}/contact-persons/{id}',
    refusals: {
      invalid: dates,
      'not-found': [employerNotFound],
      conflict: [enteredInError, 'employers/contact-person-named', 'employers/employer-merged'],
    },
  })
  async name(
    @PathUuid('id') employerId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() body: NameContactPersonBody,
  ) {
    const { personId = derivedId(meta.commandId, 'contact-person'), occurredAt, ...person } = body;
    const command = { kind: 'name-person', personId, person, ...dated(occurredAt) } as const;
    return { id: personId, employerId, ...(await this.decide(meta, employerId, command)) };
  }

  @Post(':personId/corrections')
  @Roles('employer_adviser', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @CommandOperation({ summary: 'Correct what is held of a contact person, all of it', refusals: known })
  correct(
    @PathUuid('id') id: string,
    @PathUuid('personId') personId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt, ...person }: ContactPersonCorrectionBody,
  ) {
    return this.decide(meta, id, { kind: 'correct-person', personId, person, reason, ...dated(occurredAt) });
  }

  @Post(':personId/end')
  @Roles('employer_adviser', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @CommandOperation({ summary: 'Say that somebody is no contact of an employer any more', refusals: known })
  end(
    @PathUuid('id') id: string,
    @PathUuid('personId') personId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: ContactPersonEndBody,
  ) {
    return this.decide(meta, id, { kind: 'end-person', personId, reason, ...dated(occurredAt) });
  }

  private decide(meta: CommandMetadata, id: string, command: EmployerCommand) {
    return this.commands.execute(new Decide(meta, decision(employerDecider, id, command)));
  }
}
