import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision, derivedId } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsEverywhere,
  ConcernsNobody,
  ConcernsPlace,
  inBody,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type CommandMetadata,
  dated,
  today,
  DatedBody,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { GrantRole } from '../application/grant-role.handler';
import { JoinStaff } from '../application/join-staff.handler';
import { staffMemberDecider } from '../domain/staff-member/staff-member.decider';
import { ShowStaffMember } from '../read-models/staff-member/staff-member.query';
import { StaffMemberRecord } from '../read-models/staff-member/staff-member.record';
import { AbsenceBody, JoinStaffBody, LeavingBody, ReturnBody, RoleBody, StaffNameCorrectionBody } from './staff.dto';

const notFound = ['offices/staff-member-not-found'];
const absenceNotFound = [...notFound, 'offices/absence-not-found'];
const left = ['offices/staff-member-left'];
const dates = ['offices/in-the-future', 'offices/out-of-order'];
const ofRoles = [...dates, 'offices/place-not-for-role', 'community-desk/out-of-order'];
const noPlace = ['offices/office-not-found', 'offices/organisation-not-found', 'community-desk/desk-not-found'];
const closedPlace = ['offices/office-closed', 'offices/organisation-closed', 'community-desk/desk-closed'];

@ApiTags('staff')
@Controller('v1/staff')
export class StaffController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post()
  @Roles('administrator')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Record that somebody joined the staff, or came back to it',
    creates: '/v1/staff/{id}',
    refusals: {
      invalid: ofRoles,
      'not-found': noPlace,
      conflict: ['offices/staff-member-already-joined', ...closedPlace],
    },
  })
  join(@CommandMeta() meta: CommandMetadata, @Body() { occurredAt, roles = [], ...given }: JoinStaffBody) {
    return this.commands.execute(new JoinStaff(meta, { ...given, roles, ...dated(occurredAt) }));
  }

  @Post(':id/name-corrections')
  @Roles('administrator')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Correct the name of a staff member, with a reason',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound },
  })
  correctName(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: StaffNameCorrectionBody) {
    const { name, reason, occurredAt } = body;
    const command = { kind: 'correct-name', name, reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(staffMemberDecider, id, command)));
  }

  @Post(':id/roles')
  @Roles('administrator')
  @ConcernsPlace('office', inBody('place.id'), { ifNone: 'everywhere' })
  @CommandOperation({
    summary: 'Grant a role, at the place where it is held',
    description: 'The place is one that is there on that day.',
    refusals: { invalid: ofRoles, 'not-found': [...notFound, ...noPlace], conflict: [...left, ...closedPlace] },
  })
  grantRole(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: RoleBody) {
    const { occurredAt, ...role } = body;
    return this.commands.execute(new GrantRole(meta, id, { ...role, ...dated(occurredAt) }));
  }

  @Post(':id/role-withdrawals')
  @Roles('administrator')
  @ConcernsPlace('office', inBody('place.id'), { ifNone: 'everywhere' })
  @CommandOperation({
    summary: 'Withdraw a role at a place',
    description: 'From the first day of the role on: it was never held.',
    refusals: { invalid: dates, 'not-found': notFound, conflict: ['offices/role-not-held'] },
  })
  withdrawRole(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: RoleBody) {
    const { occurredAt, ...role } = body;
    const command = { kind: 'withdraw-role', ...role, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(staffMemberDecider, id, command)));
  }

  @Post(':id/absences')
  @Roles('administrator')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Record an absence, planned or begun',
    description: 'Why somebody is away is not recorded.',
    creates: '/v1/staff/{personId}/absences/{id}',
    refusals: {
      invalid: ['offices/out-of-order'],
      'not-found': notFound,
      conflict: [...left, 'offices/absence-overlaps'],
    },
  })
  async recordAbsence(
    @PathUuid('id') personId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() absence: AbsenceBody,
  ) {
    const absenceId = derivedId(meta.commandId, 'absence');
    const day = absence.from < today() ? absence.from : undefined;
    const command = { kind: 'record-absence', absenceId, ...absence, ...dated(day) } as const;
    const result = await this.commands.execute(new Decide(meta, decision(staffMemberDecider, personId, command)));
    return { id: absenceId, personId, ...result };
  }

  @Post(':id/absences/:absenceId/return')
  @Roles('administrator')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Record the first day back of somebody who was absent, sooner or later than planned',
    refusals: {
      invalid: dates,
      'not-found': absenceNotFound,
      conflict: [...left, 'offices/absence-overlaps'],
    },
  })
  comeBack(
    @PathUuid('id') id: string,
    @PathUuid('absenceId') absenceId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt }: ReturnBody,
  ) {
    const command = { kind: 'return', absenceId, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(staffMemberDecider, id, command)));
  }

  @Post(':id/absences/:absenceId/cancellation')
  @Roles('administrator')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Cancel an absence that has not begun',
    refusals: { invalid: dates, 'not-found': absenceNotFound, conflict: ['offices/absence-already-begun'] },
  })
  cancelAbsence(
    @PathUuid('id') id: string,
    @PathUuid('absenceId') absenceId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt }: DatedBody,
  ) {
    const command = { kind: 'cancel-absence', absenceId, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(staffMemberDecider, id, command)));
  }

  @Post(':id/leaving')
  @Roles('administrator')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Record that a staff member left',
    description: 'All roles and absences end on that day.',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: left },
  })
  leave(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() { reason, occurredAt }: LeavingBody) {
    const command = { kind: 'leave', reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(staffMemberDecider, id, command)));
  }

  @Get(':id')
  @Roles('administrator', 'team_leader', 'advisor')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show a staff member',
    answer: StaffMemberRecord,
    etag: true,
    refusals: { 'not-found': notFound },
  })
  async show(@PathUuid('id') id: string, @ThisReading() reading: Reading): Promise<StaffMemberRecord> {
    const member = await this.queries.execute(new ShowStaffMember(id));
    await this.readLog.record(reading, [id]);
    return member;
  }
}
