import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource, type EntityManager } from 'typeorm';
import { AbsenceRow } from './absence.row';
import type { AbsenceRecord, HeldRoleRecord, StaffMemberRecord } from './staff-member.record';
import { StaffMemberRow } from './staff-member.row';
import { openStaffName } from './staff-name';
import { StaffRoleRow } from './staff-role.row';

/** One of the staff with roles and absences, all of one snapshot. Refuses with `offices/staff-member-not-found`. */
export class ShowStaffMember extends Query<StaffMemberRecord> {
  constructor(readonly personId: Uuid) {
    super();
  }
}

@QueryHandler(ShowStaffMember)
export class ShowStaffMemberHandler implements IQueryHandler<ShowStaffMember> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ personId }: ShowStaffMember): Promise<StaffMemberRecord> {
    const rows = await this.dataSource.transaction('REPEATABLE READ', (manager) => rowsOf(manager, personId));
    if (!rows.member)
      throw new DomainError('offices/staff-member-not-found', 'not-found', 'Nobody of that id is on the staff.');
    const { revision, joinedOn, leftOn, leaveReason } = rows.member;
    return {
      id: personId,
      revision,
      name: await openStaffName(this.codec, rows.member),
      joinedOn,
      leftOn,
      leaveReason,
      roles: rows.roles.map(roleRecord),
      absences: rows.absences.map(absenceRecord),
    };
  }
}

async function rowsOf(manager: EntityManager, personId: Uuid) {
  return {
    member: await manager.findOneBy(StaffMemberRow, { personId }),
    roles: await manager.find(StaffRoleRow, { where: { personId }, order: { validFrom: 'asc', grantId: 'asc' } }),
    absences: await manager.find(AbsenceRow, { where: { personId }, order: { validFrom: 'asc' } }),
  };
}

function roleRecord({ role, placeKind, placeId, validFrom: from, validTo: to }: StaffRoleRow): HeldRoleRecord {
  return { role, place: placeId === null ? null : { kind: placeKind, id: placeId }, from, to };
}

function absenceRecord({ absenceId, validFrom: from, validTo: to }: AbsenceRow): AbsenceRecord {
  return { absenceId, from, to };
}
