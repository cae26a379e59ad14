import { ConcernsClaimant } from '@alongside/caseload';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision, derivedId } from '@alongside/commands';
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
import { ContactEmployer } from '../application/contact-employer.handler';
import { employerDecider, type EmployerCommand } from '../domain/employer/employer.decider';
import { ConcernsContact, ConcernsEmployer } from './concerns';
import {
  ContactErrorBody,
  EmployerBriefingBody,
  EmployerContactBody,
  EmployerContactCorrectionBody,
} from './employer-contact.dto';
import { EmployerErrorBody } from './employer.dto';

const dates = ['employers/in-the-future', 'employers/out-of-order'];
const employerNotFound = 'employers/employer-not-found';
const personNotFound = 'employers/contact-person-not-found';
const contactNotFound = 'employers/contact-not-found';
const conflict = ['employers/entered-in-error'];
const merged = 'employers/employer-merged';

@ApiTags('employers')
@Controller('v1/employers/:id')
export class EmployerContactsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('contacts')
  @Roles('employer_adviser', 'advisor', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @ConcernsClaimant(inBody('claimantId'))
  @CommandOperation({
    summary: 'Record that an employer was called, written to or met, and what came of it',
    creates: '/v1/employers/{employerId}/contacts/{id}',
    refusals: {
      invalid: dates,
      'not-found': [employerNotFound, personNotFound, 'caseload/claimant-not-found'],
      conflict: [...conflict, merged, 'caseload/claimant-merged', 'employers/employer-excluded'],
    },
  })
  contact(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EmployerContactBody) {
    const { claimantId, occurredAt, staffId = meta.actor.personId, ...said } = body;
    const forWhom = claimantId !== undefined && { claimantId };
    const given = { ...forWhom, contact: { staffId, ...said }, ...dated(occurredAt) };
    return this.commands.execute(new ContactEmployer(meta, id, given));
  }

  @Post('contacts/:contactId/corrections')
  @Roles('employer_adviser', 'advisor', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @ConcernsContact(inPath('contactId'))
  @CommandOperation({
    summary: 'Correct a contact with an employer, all of it',
    refusals: { invalid: dates, 'not-found': [employerNotFound, contactNotFound, personNotFound], conflict },
  })
  correct(
    @PathUuid('id') id: string,
    @PathUuid('contactId') contactId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() body: EmployerContactCorrectionBody,
  ) {
    const { contactedOn, reason, occurredAt, staffId = meta.actor.personId, ...said } = body;
    const contact = { staffId, ...said };
    return this.decide(meta, id, {
      ...{ kind: 'correct-contact', contactId, contactedOn, contact, reason },
      ...dated(occurredAt),
    });
  }

  @Post('contacts/:contactId/error')
  @Roles('employer_adviser', 'advisor', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @ConcernsContact(inPath('contactId'))
  @CommandOperation({
    summary: 'Say that a contact with an employer was entered in error: it is hidden from then on',
    refusals: { invalid: dates, 'not-found': [employerNotFound, contactNotFound], conflict },
  })
  enterInError(
    @PathUuid('id') id: string,
    @PathUuid('contactId') contactId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: ContactErrorBody,
  ) {
    return this.decide(meta, id, { kind: 'enter-contact-in-error', contactId, reason, ...dated(occurredAt) });
  }

  @Post('briefings')
  @Roles('employer_adviser', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @CommandOperation({
    summary: 'Record what was explained to an employer about hiring people with a record, of nobody in particular',
    creates: '/v1/employers/{employerId}/briefings/{id}',
    refusals: {
      invalid: dates,
      'not-found': [employerNotFound, personNotFound],
      conflict: [...conflict, merged],
    },
  })
  async brief(
    @PathUuid('id') employerId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, staffId = meta.actor.personId, ...said }: EmployerBriefingBody,
  ) {
    const id = derivedId(meta.commandId, 'employer-briefing');
    const briefing = { staffId, ...said };
    const command = { kind: 'brief', briefingId: id, briefing, ...dated(occurredAt) } as const;
    return { id, employerId, ...(await this.decide(meta, employerId, command)) };
  }

  @Post('briefings/:briefingId/error')
  @Roles('employer_adviser', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @CommandOperation({
    summary: 'Say that a briefing was entered in error: it is hidden from then on',
    refusals: { invalid: dates, 'not-found': [employerNotFound, 'employers/briefing-not-found'], conflict },
  })
  enterBriefingInError(
    @PathUuid('id') id: string,
    @PathUuid('briefingId') briefingId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: EmployerErrorBody,
  ) {
    return this.decide(meta, id, { kind: 'enter-briefing-in-error', briefingId, reason, ...dated(occurredAt) });
  }

  private decide(meta: CommandMetadata, id: string, command: EmployerCommand) {
    return this.commands.execute(new Decide(meta, decision(employerDecider, id, command)));
  }
}
