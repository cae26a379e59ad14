import { optional } from '@alongside/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { dated, inPath, PathUuid, QueryOperation, Roles, WaitsForPosition } from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { outOfOrder } from '../domain/rules';
import { ShowAttendance } from '../read-models/attendance/attendance.query';
import { attendanceAnswer } from './attendance-answer';
import { AttendanceAnswer, AttendanceQuery } from './attendance.dto';
import { ConcernsClaimant } from './concerns';

@ApiTags('interactions')
@Controller('v1/claimants/:id/attendance')
export class AttendanceController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Get()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Count what became of a claimant’s appointments, and the days without contact',
    answer: AttendanceAnswer,
    refusals: { invalid: ['caseload/out-of-order'] },
  })
  async show(
    @PathUuid('id') claimantId: string,
    @Query() { from, to, gapsOver = 28 }: AttendanceQuery,
    @ThisReading() reading: Reading,
  ): Promise<AttendanceAnswer> {
    if (from !== undefined && to !== undefined && from > to) throw outOfOrder('The period ends before it begins.');
    const asked = { claimantId, day: optional({ from, to }), gapsOver, today: dated().today };
    const attendance = await this.queries.execute(new ShowAttendance(asked));
    await this.readLog.record(reading, [...new Set([claimantId, ...attendance.claimantIds])]);
    return attendanceAnswer(asked, attendance);
  }
}
