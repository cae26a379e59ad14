import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { InteractionFilter } from '../interaction/interaction-filter';
import { attendanceMeasures, type AttendanceMeasure } from './attendance-measures';
import { attendanceSql, type AttendanceAsked } from './attendance.sql';

/** A number of interactions, and the filter of the claimant's list that lists exactly those. */
export interface InteractionCount {
  readonly count: number;
  readonly filter: InteractionFilter;
}

/** Contacts of one kind, or through one channel. */
export interface ContactsOf {
  readonly code: string;
  readonly count: number;
  readonly minutes: number;
}

/** Days without contact. */
export interface ContactGap {
  /** The day of contact before it. */
  readonly since: LocalDate;
  /** The day of contact after it; `null` while there is none. */
  readonly until: LocalDate | null;
  readonly days: number;
}

export interface NextAppointment {
  readonly id: Uuid;
  readonly day: LocalDate;
  readonly startsAt: string | null;
  readonly kind: string;
  readonly channel: string;
}

interface Told {
  /** On whose records the interactions are: those of one person, which were merged. */
  readonly claimantIds: readonly Uuid[];
  readonly timesMovedByClaimant: number;
  readonly timesMovedByOffice: number;
  readonly minutes: number;
  readonly byKind: readonly ContactsOf[];
  readonly byChannel: readonly ContactsOf[];
  readonly current: ContactGap | null;
  readonly longest: ContactGap | null;
  /** The latest first. */
  readonly longer: readonly ContactGap[];
  readonly nextAppointment: NextAppointment | null;
}

export interface Attendance extends Told {
  /** `null` where no day of the period is of the kind. */
  readonly counts: Readonly<Record<AttendanceMeasure, InteractionCount | null>>;
}

/** What became of a claimant's appointments, and how long there was no contact. What was entered in error counts nowhere. */
export class ShowAttendance extends Query<Attendance> {
  constructor(readonly asked: AttendanceAsked) {
    super();
  }
}

type Row = Told & { readonly counts: Readonly<Record<AttendanceMeasure, number>> };

@QueryHandler(ShowAttendance)
export class ShowAttendanceHandler implements IQueryHandler<ShowAttendance> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked }: ShowAttendance): Promise<Attendance> {
    const measures = attendanceMeasures(asked.day, asked.today);
    const { text, values } = attendanceSql(asked, measures);
    const [{ counts, ...told }] = await this.dataSource.query<[Row]>(text, values);
    const counted = Object.entries(measures).map(([name, filter]) => [
      name,
      filter && { count: counts[name as AttendanceMeasure], filter },
    ]);
    return { ...told, counts: Object.fromEntries(counted) as Attendance['counts'] };
  }
}
